import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { handlerOf, prepareRun, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-profituity.ts';
import { against } from '../scene.ts';
import { accountOf, changeOf, newCustomer, refusedBy } from './records-desk.ts';

const merchant = '11111111-1111-4111-a111-111111111111';
const id = '22222222-2222-4222-a222-222222222222';
const at = { merchant };

const json = (value: unknown, status = 200): FakeAnswer => ({ status, body: JSON.stringify(value) });
const list = (...rows: readonly object[]): FakeAnswer => json({ data: rows, totalCount: rows.length });
const wrong = (...members: readonly string[]): FakeAnswer =>
  json(
    {
      error: {
        message: 'words',
        validationErrors: members.map((one) => ({ message: 'words', members: [one] })),
      },
    },
    400,
  );

const customer = { id, merchantId: merchant, name: 'Ann', email: 'ann@example.com', externalId: 'k' };

interface Changed {
  readonly outcome: StepOutcome;
  /** Of the patch. */
  readonly body: string;
}

/** What a change comes to where the customer is read as `rows`, one after the other, and the patch is answered so. */
async function changed(
  changes: Commands['updateCustomer']['changes'],
  answer: FakeAnswer,
  ...rows: readonly (object | FakeAnswer)[]
): Promise<Changed> {
  let reads = 0;
  let result: Changed | null = null;
  await against(
    (url) => {
      if (!url.searchParams.has('filter')) return answer;
      const row = rows[Math.min(reads, rows.length - 1)] ?? {};
      reads += 1;
      return 'body' in row ? (row as FakeAnswer) : list(row);
    },
    async ({ pro, fake }) => {
      const run = await prepareRun(pro, 'updateCustomer', changeOf(at, id, changes));
      const outcome = await run.send();
      const [sent] = fake.sent;
      expect(sent?.method).toBe('PATCH');
      result = { outcome, body: sent?.body ?? '' };
    },
  );
  if (result === null) throw new Error('an outcome was expected');
  return result;
}

describe('the patch', () => {
  test('tests each member for what it was, then changes it', async () => {
    // An address as it came is tested whatever is in it, digit by digit.
    const row = JSON.stringify({ ...customer, address: { line1: 'x', county: 'y', floor: 'F' } });
    const long = '12345678901234567890';
    const read: FakeAnswer = { body: `{"data":[${row.replace('"F"', long)}],"totalCount":1}` };
    const given = { name: 'Bea', email: null, address: null } as const;
    const { body } = await changed(given, { status: 204, body: '' }, read);
    expect(body).toBe(
      '[{"op":"test","path":"/name","value":"Ann"},' +
        '{"op":"test","path":"/email","value":"ann@example.com"},' +
        `{"op":"test","path":"/address","value":{"line1":"x","county":"y","floor":${long}}},` +
        '{"op":"replace","path":"/name","value":"Bea"},' +
        '{"op":"remove","path":"/email"},' +
        '{"op":"remove","path":"/address"}]',
    );
  });

  test('adds what is not in the row, which cannot be tested', async () => {
    const { body } = await changed({ phone: '1', address: null }, json({ id }), customer);
    expect(JSON.parse(body)).toEqual([
      { op: 'add', path: '/phone', value: '1' },
      { op: 'add', path: '/address', value: null },
    ]);
  });
});

describe('an answer to it', () => {
  const name = { name: 'Bea' } as const;

  test.each<[string, FakeAnswer, StepOutcome['is']]>([
    ['204', { status: 204, body: '' }, 'done'],
    ['the record', json(customer), 'done'],
    ['200 of somebody else', json({}), 'unknown'],
    ['500', json({}, 500), 'unknown'],
    ['429', json({}, 429), 'notCarriedOut'],
  ])('%s', async (_, answer, expected) => {
    expect((await changed(name, answer, customer)).outcome.is).toBe(expected);
  });

  test.each([400, 409, 412])('%i is somebody else’s change where there was one', async (status) => {
    const { outcome } = await changed(name, { status, body: '' }, customer, { ...customer, name: 'Cy' });
    expect(refusedBy(outcome)).toEqual(['CONFLICT input.customer.name']);
  });

  test('400 without one is about the input', async () => {
    expect(refusedBy((await changed(name, wrong('odd'), customer)).outcome)).toEqual(['BAD_USER_INPUT -']);
    expect(refusedBy((await changed(name, wrong('Name'), customer)).outcome)).toEqual([
      'BAD_USER_INPUT input.customer.name',
    ]);
  });

  test('400 stays what it is where the customer cannot be read', async () => {
    expect(refusedBy((await changed(name, wrong(), customer, json({}, 404))).outcome)).toEqual([
      'BAD_USER_INPUT -',
    ]);
  });

  test('400, and the customer is gone', async () => {
    const { outcome } = await changed(name, { status: 400, body: '' }, customer, list());
    expect(refusedBy(outcome)).toEqual(['NOT_FOUND input.customerId']);
  });

  test('a key in use alone, and the credentials', async () => {
    expect(refusedBy((await changed(name, wrong('ExternalId'), customer)).outcome)).toEqual([
      'CONFLICT input.customer.reference',
    ]);
    expect(refusedBy((await changed(name, json({}, 403), customer)).outcome)).toEqual([
      'PROVIDER_AUTHENTICATION_FAILED -',
    ]);
  });
});

test('a key in use of which nobody can say whose it is is for the look-up', async () => {
  let reads = 0;
  await against(
    (url) => {
      if (!url.searchParams.has('filter')) return wrong('externalId');
      reads += 1;
      return reads === 1 ? list() : json({}, 404);
    },
    async ({ pro }) => {
      const run = await prepareRun(pro, 'createCustomer', newCustomer(at, { name: 'A', reference: 'k' }));
      expect(await run.send()).toEqual({ is: 'duplicate' });
    },
  );
});

test('of a service that compares keys loosely only the very key counts', async () => {
  let row: object = { ...customer, externalId: 'k2', creationTime: undefined };
  await against(
    (url) => (url.searchParams.has('filter') ? list(row) : json({ id }, 201)),
    async ({ pro }) => {
      const run = await prepareRun(pro, 'createCustomer', newCustomer(at, { name: 'Ann', reference: 'k' }));
      const handler = handlerOf(pro, 'createCustomer');
      expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
      // One whose time is not told may be new.
      row = { id, merchantId: merchant, name: 'Ann', externalId: 'k' };
      expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({
        is: 'found',
        result: { nativeId: id },
      });
    },
  );
});

test.each<[string, FakeAnswer, StepOutcome['is']]>([
  ['500', json({ error: { message: '000123456789' } }, 500), 'unknown'],
  [
    '400',
    json({ error: { message: '000123456789', validationErrors: [{ members: ['x'] }] } }, 400),
    'refused',
  ],
  ['200', json({ id: '000123456789' }), 'unknown'],
])('an account that is saved is told to nobody, whatever is answered: %s', async (_, answer, is) => {
  await against(
    (url) => (url.searchParams.has('filter') ? list(customer) : answer),
    async ({ pro, fake, logged }) => {
      const run = await prepareRun(pro, 'savePaymentMethod', accountOf(at, id));
      const outcome = await run.send();
      expect(outcome.is).toBe(is);
      expect(fake.sent[0]?.body).toContain('000123456789');
      expect(inspect([outcome, run.operation(), logged], { depth: 12 })).not.toMatch(/123456789|123456780/);
    },
  );
});

test('as long as the numbers of the provider are not known no account is saved', async () => {
  await against(
    () => list(customer),
    async ({ pro }) => {
      const command = await handlerOf(pro, 'savePaymentMethod').prepare(accountOf(at, id), {
        operationId: id,
        now: Date.now(),
        call: testCall(),
      });
      expect(command).toMatchObject({
        is: 'refused',
        refusals: [
          { code: 'UNSUPPORTED_BY_PROVIDER', path: ['input', 'bankAccount', 'accountType'] },
          { code: 'UNSUPPORTED_BY_PROVIDER', path: ['input', 'bankAccount', 'entryClass'] },
        ],
      });
    },
    { words: 'unknown' },
  );
});
