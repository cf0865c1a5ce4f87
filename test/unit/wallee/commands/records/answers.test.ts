import { describe, expect, test } from 'vitest';
import { createWallee } from '../../../../../datasources/wallee/index.ts';
import type { CommandKind, Commands } from '../../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../../src/ports/command.ts';
import { prepareRun, told } from '../../../../kit/command-run.ts';
import { testDeps } from '../../../../kit/read-source.ts';
import type { FakeAnswer } from '../../fake-wallee.ts';
import { startFakeWallee } from '../../fake-wallee.ts';
import { testSettings } from '../../sandbox-connection.ts';
import { item, refTo } from '../desk.ts';
import { creation, street } from './customer-fixture.ts';
import { shown } from './record-desk.ts';

const entry = { id: 8, version: 1, defaultAddress: true, addressType: 'BOTH', address: { street: 'A' } };
const record = {
  id: 7,
  version: 2,
  state: 'ACTIVE',
  name: 'A',
  currency: 'CHF',
  account: { id: 11 },
  lineItems: [],
};

/** What is read of anything: there, and nothing else has its reference. */
function read(path: string): FakeAnswer {
  if (path.endsWith('/addresses/search')) return json({ data: [entry], hasMore: false });
  return json(path.endsWith('/search') ? { data: [], hasMore: false } : record);
}

function json(value: unknown, status = 200): FakeAnswer {
  return { status, body: JSON.stringify(value) };
}

function failure(status: number, errors: object = {}): FakeAnswer {
  return json({ code: 'x', id: '1', message: 'words of the provider', errors }, status);
}

type Sent = { readonly [C in CommandKind]?: Commands[C] };

const link = { is: 'reusable', fields: { name: 'A', lineItems: [item()] } } as const;
const product = { product: refTo('product', '7') };
const sent = {
  createCustomer: creation({ firstName: 'A' }),
  updateCustomer: { customer: refTo('customer', '7'), version: null, changes: { firstName: 'B' } },
  deleteCustomer: { customer: refTo('customer', '7') },
  deletePaymentMethod: { paymentMethod: refTo('paymentMethod', '7') },
  createProduct: { account: refTo('account', '405'), product: { name: 'A' } },
  updateProduct: { ...product, version: null, changes: { name: 'B' } },
  retireProduct: product,
  createPaymentLink: { account: refTo('account', '405'), link },
  updatePaymentLink: { paymentLink: refTo('paymentLink', '7'), version: null, link },
  closePaymentLink: { paymentLink: refTo('paymentLink', '7') },
  createAccount: {
    client: refTo('client', '11'),
    name: 'Shop',
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
} as const satisfies Sent;

const kinds = Object.keys(sent) as readonly (keyof typeof sent)[];
const deletions: ReadonlySet<CommandKind> = new Set([
  'deleteCustomer',
  'deletePaymentMethod',
  'closePaymentLink',
]);

/** What a command comes to where wallee answers so to each of its writes, or to those after the first. */
async function outcomeOf<C extends CommandKind>(
  kind: C,
  input: Commands[C],
  answer: FakeAnswer,
  first: FakeAnswer = answer,
): Promise<StepOutcome> {
  let writes = 0;
  const fake = await startFakeWallee((url, method) => {
    if (method === 'GET') return read(url.pathname);
    writes += 1;
    return writes === 1 ? first : answer;
  });
  const wal = createWallee(testSettings({ baseUrl: fake.url }), testDeps());
  try {
    return await (await prepareRun(wal, kind, input)).send();
  } finally {
    await wal.close();
    await fake.close();
  }
}

describe('what an answer to a write came to', () => {
  test.each([
    ['500', failure(500)],
    ['502', failure(502)],
    ['408', failure(408)],
    ['JSON that was cut', { status: 200, body: '{"id":7,"ver' }],
    ['another shape', json([])],
    ["a proxy's page", { status: 200, body: '<html></html>' }],
  ])('%s is unknown', async (_, answer) => {
    for (const kind of kinds) {
      expect([kind, (await outcomeOf(kind, sent[kind], answer)).is]).toEqual([kind, 'unknown']);
    }
  });

  test('429 and 401 were not carried out', async () => {
    for (const kind of kinds) {
      for (const status of [401, 429]) {
        expect((await outcomeOf(kind, sent[kind], failure(status))).is).toBe('notCarriedOut');
      }
    }
  });

  test('what it says is told by code alone', async () => {
    for (const kind of kinds) {
      const outcome = await outcomeOf(kind, sent[kind], failure(422));
      expect(shown(outcome)).toBe('refused INVALID_STATE -');
      expect(JSON.stringify(outcome)).not.toContain('words of the provider');
      expect(shown(await outcomeOf(kind, sent[kind], failure(403)))).toBe(
        'refused PROVIDER_AUTHENTICATION_FAILED -',
      );
      expect(shown(await outcomeOf(kind, sent[kind], failure(409)))).toBe('refused CONFLICT -');
    }
  });

  test('a deletion is done where there is nothing to read', async () => {
    for (const kind of kinds) {
      const expected = deletions.has(kind) ? 'done' : 'unknown';
      expect([kind, (await outcomeOf(kind, sent[kind], { status: 204, body: '' })).is]).toEqual([
        kind,
        expected,
      ]);
    }
  });

  test.each([
    ['createCustomer', 'emailAddress', 'customer.email'],
    ['createCustomer', 'customerId', 'customer.reference'],
    ['createCustomer', 'metaData', 'customer.metadata'],
    ['updateCustomer', 'familyName', 'customer.lastName'],
    ['createProduct', 'reference', 'product.reference'],
    ['updateProduct', 'name', 'product.name'],
    ['createPaymentLink', 'lineItems[0].taxes[0].rate', 'reusable.lineItems.0.taxRate'],
    ['createPaymentLink', 'externalId', 'reusable.reference'],
    ['updatePaymentLink', 'availableUntil', 'reusable.availableUntil'],
    ['createAccount', 'primaryCurrency', 'defaultCurrency'],
  ] as const)('%s: wallee says %s, the caller is told %s', async (kind, property, path) => {
    const wrong = await outcomeOf(kind, sent[kind], failure(422, { [property]: 'x', constructor: 'y' }));
    expect(wrong.is === 'refused' ? told(wrong.refusals) : wrong).toEqual([
      'BAD_USER_INPUT -',
      `BAD_USER_INPUT input.${path}`,
    ]);
    const inUse = await outcomeOf(kind, sent[kind], failure(409, { [property]: 'x' }));
    expect(shown(inUse)).toBe(`refused CONFLICT input.${path}`);
  });

  test('a refused address leaves the customer, and says where', async () => {
    const input = creation({ address: street });
    const outcome = await outcomeOf(
      'createCustomer',
      input,
      failure(422, { 'address.street': 'x' }),
      json(record),
    );
    expect(shown(outcome)).toBe('refused BAD_USER_INPUT input.customer.address.line1');
    const unknown = await outcomeOf('createCustomer', input, failure(500), json(record));
    expect(unknown.is).toBe('unknown');
  });

  test('the address that is not the default is made it, or that is unknown', async () => {
    const input = creation({ address: street });
    // The second write and the third are answered alike: a default of `false`, with a body where none belongs.
    const outcome = await outcomeOf(
      'createCustomer',
      input,
      json({ ...entry, defaultAddress: false }),
      json(record),
    );
    expect(outcome.is).toBe('unknown');
  });

  test('what happens to an address is told at the address', async () => {
    const input = { customer: refTo('customer', '7'), version: null, changes: { address: street } };
    for (const status of [404, 409]) {
      const outcome = await outcomeOf('updateCustomer', input, failure(status));
      expect(shown(outcome)).toBe('refused CONFLICT input.customer.address');
    }
    const wrong = await outcomeOf('updateCustomer', input, failure(400, { 'address.country': 'x' }));
    expect(shown(wrong)).toBe('refused BAD_USER_INPUT input.customer.address.country');
  });
});
