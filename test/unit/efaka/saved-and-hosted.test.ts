import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { EfakaSandbox } from '../../../sandbox/efaka/server.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import type { FakeAnswer } from './fake-efaka.ts';
import { idOf, startFakeEfaka, wirePayment } from './fake-efaka.ts';
import { account, connectTo } from './sandbox-connection.ts';
import { isTransaction } from './truth.ts';

type Kind = 'paymentMethod' | 'paymentLink';

let sandbox: EfakaSandbox;
let efa: Provider;

beforeAll(async () => {
  sandbox = await startEfakaSandbox({ scale: 0.2 });
  efa = connectTo(sandbox);
});

afterAll(async () => {
  await efa.close();
  await sandbox.close();
});

let before = 0;
beforeEach(() => {
  before = sandbox.requests.since(0).next;
});

function asked(): readonly string[] {
  return sandbox.requests.since(before).entries.map(({ method, path }) => `${method} ${path}`);
}

async function read<K extends Kind>(
  kind: K,
  ids: readonly string[],
  properties: readonly PropertyOf<K>[],
  provider = efa,
): Promise<readonly (Records[K] | Error)[]> {
  const refs = ids.map((id) => new RecordRef(kind, 'EFAKA', 'efa', 'default', id));
  const found = await sourceOf(provider, kind).getMany(refs, projectionOf<K>(...properties), testCall());
  return [...found.values()];
}

/** The one checkout of a server that answers so. */
async function checkoutOf(answer: FakeAnswer): Promise<unknown> {
  const fake = await startFakeEfaka(() => answer);
  const provider = connectTo(fake);
  const [link] = await read(
    'paymentLink',
    ['CH.uat01-vm'],
    ['status', 'nativeStatus', 'transactions'],
    provider,
  );
  await provider.close();
  await fake.close();
  return link;
}

describe.each<Kind>(['paymentMethod', 'paymentLink'])('%s', (kind) => {
  test('has no list', async () => {
    const source = sourceOf<Kind>(efa, kind);
    const request = listRequest({ accounts: account });
    await expect(source.list(request, testCall())).rejects.toThrow(TypeError);
    expect(() => source.previewList(request)).toThrow(TypeError);
    expect(source.capabilities).toMatchObject({
      maxPageSize: null,
      requires: ['id', 'nativeId'],
      operations: ['READ'],
    });
  });

  test('of an id that is none, or of another account, costs no call', async () => {
    expect(await read<Kind>(kind, ['', '..', '.', 'a/b', 'a?b', '{id}'], [])).toEqual([]);
    const elsewhere = new RecordRef<Kind>(kind, 'EFAKA', 'efa', 'other', idOf(1));
    expect((await sourceOf<Kind>(efa, kind).getMany([elsewhere], new Set(), testCall())).size).toBe(0);
    expect(asked()).toEqual([]);
  });

  test('that is not there is not there', async () => {
    expect(await read<Kind>(kind, [idOf(1)], [])).toEqual([]);
    expect(asked()).toHaveLength(1);
  });

  test('a preview is what is sent', async () => {
    const refs = [idOf(1), idOf(2)].map((id) => new RecordRef<Kind>(kind, 'EFAKA', 'efa', 'default', id));
    const source = sourceOf<Kind>(efa, kind);
    await source.getMany(refs, new Set(), testCall());
    expect(
      source
        .previewGetMany(refs, new Set())
        .map(({ method, url }) => `${method} ${url.slice(sandbox.url.length)}`),
    ).toEqual(asked());
    const placeholder = new RecordRef<Kind>(kind, 'EFAKA', 'efa', '{accountId}', '{id}');
    expect(decodeURIComponent(source.previewGetMany([placeholder], new Set())[0]?.url ?? '')).toContain(
      '/{id}',
    );
  });
});

test('registrations are saved methods without a customer', async () => {
  const registrations = sandbox.store.registrations.all();
  const records = await read(
    'paymentMethod',
    registrations.map(({ id }) => id),
    ['details', 'state', 'customer', 'isDefault', 'createdAt', 'raw'],
  );
  expect(records).toHaveLength(registrations.length);
  const byId = new Map(registrations.map((each) => [each.id, each]));
  for (const record of records) {
    if (record instanceof Error) throw record;
    const row = byId.get(record.nativeId);
    expect(record).toMatchObject({
      state: 'ACTIVE',
      customer: null,
      isDefault: null,
      details: {
        kind: 'CARD',
        brand: row?.paymentBrand,
        last4: row?.card.last4Digits,
        holder: row?.card.holder,
        expiryMonth: Number(row?.card.expiryMonth),
      },
    });
    expect(record.createdAt).toBeTypeOf('number');
    expect(JSON.stringify(record.raw)).not.toContain(row?.card.bin);
  }
});

describe('checkouts', () => {
  test('are open, over, or what their payment is', async () => {
    const checkouts = sandbox.store.checkouts.all();
    const records = await read(
      'paymentLink',
      checkouts.map(({ id }) => id),
      ['status', 'kind', 'amount', 'currencies', 'reference', 'transactions', 'nativeStatus'],
    );
    expect(records).toHaveLength(checkouts.length);
    const byId = new Map(checkouts.map((each) => [each.id, each]));
    const statuses = new Set<string>();
    for (const record of records) {
      if (record instanceof Error) throw record;
      statuses.add(record.status);
      const { paymentId, expiresAt = 0 } = byId.get(record.nativeId) ?? {};
      const payment = paymentId === undefined ? undefined : sandbox.store.payments.get(paymentId);
      expect(record.kind).toBe('CHECKOUT_PAGE');
      if (payment === undefined) {
        const over = expiresAt <= Date.now();
        expect(record).toMatchObject({
          status: over ? 'EXPIRED' : 'OPEN',
          nativeStatus: over ? '200.300.404' : '000.200.000',
          amount: null,
          currencies: [],
          reference: null,
          transactions: [],
        });
      } else {
        expect(isTransaction(payment)).toBe(true);
        expect(record).toMatchObject({
          nativeStatus: payment.result.code,
          currencies: [payment.currency],
          transactions: [{ kind: 'transaction', nativeId: payment.id }],
        });
      }
    }
    for (const status of ['OPEN', 'EXPIRED', 'PAID']) expect(statuses).toContain(status);
  });

  const pending = { result: { code: '000.200.000' } };
  const answer = (value: object, status = 200): FakeAnswer => ({ status, body: JSON.stringify(value) });
  const printed = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}+0000`;

  test.each([
    ['just made', answer({ ...pending, timestamp: printed(Date.now() - 60_000) }), 'OPEN'],
    ['of a time that is not told', answer(pending), 'OPEN'],
    ['made half an hour ago', answer({ ...pending, timestamp: printed(Date.now() - 1_801_000) }), 'EXPIRED'],
    ['over', answer({ result: { code: '200.300.404' } }, 400), 'EXPIRED'],
    ['paid', answer(wirePayment()), 'PAID'],
    ['declined', answer(wirePayment({ result: { code: '800.100.151' } }), 400), 'UNKNOWN'],
    ['waiting for the bank', answer(wirePayment({ result: { code: '000.200.000' } })), 'OPEN'],
    ['of a code that no class has', answer({ result: { code: '400.001.600' } }), 'UNKNOWN'],
  ])('one %s', async (_, given, status) => {
    expect(await checkoutOf(given)).toMatchObject({ status });
  });

  test('one that cannot be read fails', async () => {
    expect(await checkoutOf(answer({ oh: 1 }))).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
    expect(await checkoutOf(answer({ result: { code: '800.120.100' } }, 400))).toMatchObject({
      code: 'RATE_LIMITED',
    });
  });
});
