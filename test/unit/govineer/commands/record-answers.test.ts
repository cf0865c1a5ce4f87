import { afterEach, describe, expect, test } from 'vitest';
import { createGovineer } from '../../../../datasources/govineer/index.ts';
import type { CommandKind, Commands } from '../../../../src/domain/commands.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-govineer.ts';
import { startFakeGovineer } from '../fake-govineer.ts';
import { testDeps, testSettings } from '../sandbox-connection.ts';
import { urls } from './links.ts';
import { error } from './records.ts';
import { CARD, usd } from './rig.ts';

/** What Govineer might answer, and the sandbox never does. */

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const customer = { uid: 'c-1', reference_id: 'R', name: 'Ada', email: null };
const session = { session_id: 'cs_1', status: 'active', amount: 100, currency: 'USD', line_items: [] };

type Reads = (path: string) => FakeAnswer;

const everything: Reads = (path) => {
  if (path === '/api/customers/c-1') return { body: JSON.stringify(customer) };
  if (path.startsWith('/v1/')) return { body: JSON.stringify(session) };
  const row = path === '/api/clients' ? [{ uid: 'cl-1' }] : [];
  return { body: JSON.stringify({ value: row }) };
};

/** A Govineer whose reads answer so, and whose commands all answer the other. */
async function provider(
  written: FakeAnswer,
  reads: Reads = everything,
): Promise<Provider & { posts(): number }> {
  let posts = 0;
  const fake = await startFakeGovineer(({ pathname }, { method }) => {
    if (method === 'GET') return reads(pathname);
    posts += 1;
    return written;
  });
  const made = createGovineer(
    testSettings({ baseUrl: fake.url, tokenUrl: `${fake.url}/oauth2/token` }),
    testDeps(),
  );
  closing.push(
    () => fake.close(),
    () => made.close(),
  );
  return { ...made, posts: () => posts };
}

const ref = <K extends 'customer' | 'paymentLink'>(kind: K, id: string) =>
  new RecordRef(kind, 'GOVINEER', 'gov', 'a-1', id);
const account = new RecordRef('account', 'GOVINEER', 'gov', null, 'a-1');
const fields = { captureMethod: 'AUTOMATIC', embedded: true, amount: usd(1), urls } as const;

const inputs: { readonly [C in CommandKind]?: Commands[C] } = {
  createCustomer: { account, customer: { name: 'Ada', reference: 'C-1' } },
  updateCustomer: { customer: ref('customer', 'c-1'), version: null, changes: { name: 'B' } },
  deleteCustomer: { customer: ref('customer', 'c-1') },
  savePaymentMethod: {
    customer: ref('customer', 'c-1'),
    method: { is: 'token', token: CARD },
    isDefault: null,
    returnUrl: null,
  },
  createPaymentLink: { account, link: { is: 'hosted', fields } },
  updatePaymentLink: {
    paymentLink: ref('paymentLink', 'cs_1'),
    version: null,
    link: { is: 'hosted', fields: { amount: usd(1) } },
  },
  closePaymentLink: { paymentLink: ref('paymentLink', 'cs_1') },
  createClient: {
    provider: { connection: 'gov' },
    name: 'City',
    reference: 'M',
    timeZone: 'UTC',
    subdomain: 'city',
  },
  createAccount: {
    client: new RecordRef('client', 'GOVINEER', 'gov', null, 'cl-1'),
    name: 'Water',
    defaultCurrency: null,
    timeZone: null,
    processor: null,
    externalAccountId: null,
    externalMerchantId: null,
    cardEnabled: null,
    bankAccountEnabled: null,
    minimumAmount: null,
    maximumAmount: null,
  },
};
const kinds = Object.keys(inputs) as readonly CommandKind[];

async function outcomeOf(kind: CommandKind, written: FakeAnswer): Promise<StepOutcome> {
  const at = await provider(written);
  const input = inputs[kind];
  if (input === undefined) throw new Error(`${kind} has no input here`);
  const outcome = await (await prepareRun(at, kind, input)).send();
  expect(at.posts()).toBe(1);
  return outcome;
}

describe.each(kinds)('%s', (kind) => {
  test.each([
    ['500', error(500, 'processing_error')],
    ['no JSON', { status: 200, body: '<html>' }],
    ['an empty object', { status: 200, body: '{}' }],
    ['another record', { status: 200, body: '{"uid":"","session_id":"x/y","saved_payment_method_uid":""}' }],
  ])('is unknown where the answer is %s, and is not sent again', async (_, written) => {
    expect((await outcomeOf(kind, written)).is).toBe('unknown');
  });

  test.each([
    [403, 'PROVIDER_AUTHENTICATION_FAILED'],
    [404, 'NOT_FOUND'],
    [400, 'BAD_USER_INPUT'],
  ] as const)('is refused by %i as %s, and nothing of its text is repeated', async (status, code) => {
    const outcome = await outcomeOf(kind, error(status, 'SECRET', "It's 'odd' and 'constructor'"));
    expect(outcome).toMatchObject({ is: 'refused', refusals: [{ code }] });
    expect(JSON.stringify(outcome)).not.toMatch(/odd|SECRET|req_1|constructor/);
  });

  test('may be sent again after 429', async () => {
    expect(await outcomeOf(kind, error(429, 'rate_limited'))).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED' },
    });
  });
});

test.each([
  ['createCustomer', 'CONFLICT', ['input', 'customer', 'reference']],
  ['updateCustomer', 'CONFLICT', null],
  ['createClient', 'CONFLICT', ['input', 'reference']],
  ['createAccount', 'CONFLICT', ['input', 'externalAccountId']],
  ['updatePaymentLink', 'INVALID_STATE', ['input', 'paymentLinkId']],
  ['closePaymentLink', 'INVALID_STATE', ['input', 'paymentLinkId']],
] as const)('%s: 409 that names nothing is %s', async (kind, code, path) => {
  expect(await outcomeOf(kind, error(409, 'other'))).toMatchObject({
    is: 'refused',
    refusals: [{ code, path }],
  });
});

test('an address that holds the secret is not kept', async () => {
  const told = {
    session_id: 'cs_2',
    client_secret: 'cs_2_secret_x',
    hosted_url: 'https://p/?s=cs_2_secret_x',
  };
  const outcome = await outcomeOf('createPaymentLink', { status: 201, body: JSON.stringify(told) });
  expect(outcome).toEqual({
    is: 'done',
    result: { kind: 'paymentLink', nativeId: 'cs_2', parent: null },
    clientSecret: 'cs_2_secret_x',
  });
});

test('a method that is made the default one may be told so without a body', async () => {
  const save = inputs.savePaymentMethod;
  const at = await provider({ status: 201, body: '{"saved_payment_method_uid":"spm_1"}' });
  if (save === undefined) throw new Error('there is an input');
  const run = await prepareRun(at, 'savePaymentMethod', { ...save, isDefault: true });
  const result = { kind: 'paymentMethod', nativeId: 'spm_1', parent: 'c-1' } as const;
  expect(await run.send()).toEqual({ is: 'done', result });
  const other = await provider({ status: 204, body: '' });
  const second = (await prepareRun(other, 'savePaymentMethod', { ...save, isDefault: true })).command
    .steps[1];
  expect(await second?.send([result], testCall())).toEqual({ is: 'done', result });
});

describe('a session that is not shown any more, since it is over (410),', () => {
  const gone: Reads = (path) => (path.startsWith('/v1/') ? error(410, 'session_expired') : everything(path));

  test('can not be changed or closed', async () => {
    const at = await provider(error(410, 'session_expired'), gone);
    const { updatePaymentLink: update, closePaymentLink: close } = inputs;
    if (update === undefined || close === undefined) throw new Error('there are inputs');
    const over = ['INVALID_STATE input.paymentLinkId'];
    expect(await refusalsOf(at, 'updatePaymentLink', update)).toEqual(over);
    expect(await refusalsOf(at, 'closePaymentLink', close)).toEqual(over);
  });

  test('is closed, and it can not be told whether it was changed', async () => {
    const before = await provider({ body: '{}' });
    const at = await provider({ body: '{}' }, gone);
    const { updatePaymentLink: update, closePaymentLink: close } = inputs;
    if (update === undefined || close === undefined) throw new Error('there are inputs');
    const closing = unsent(await prepareRun(before, 'closePaymentLink', close));
    expect(await handlerOf(at, 'closePaymentLink').lookUp(closing, testCall())).toMatchObject({
      is: 'found',
    });
    const changing = unsent(await prepareRun(before, 'updatePaymentLink', update));
    expect(await handlerOf(at, 'updatePaymentLink').lookUp(changing, testCall())).toMatchObject({
      is: 'unclear',
    });
  });
});
