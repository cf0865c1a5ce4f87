import { isInputObjectType, isNonNullType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Commands } from '../../../src/domain/commands.ts';
import type { RecordCommands } from '../../../src/domain/record-commands.ts';
import { digestOf } from '../../../src/gateway/commands/digest.ts';
import { graph, refTo } from './fake-gateway.ts';
import { hosted, inputOf, leastInputs, paymentRequest, reusable, usd } from './record-inputs.ts';
import { refusedAt, told } from './told.ts';

type Input = Readonly<Record<string, unknown>>;

interface Kind {
  readonly type: string;
  readonly member: string;
  readonly creates: keyof RecordCommands;
  readonly updates: keyof RecordCommands;
  /** What such an object can't be without. */
  readonly least: Input;
  /** What is there where it is made and nothing but that is said. */
  readonly defaults: Input;
}

const link = { creates: 'createPaymentLink', updates: 'updatePaymentLink' } as const;
const kinds: readonly Kind[] = [
  {
    type: 'CustomerFields',
    member: 'customer',
    creates: 'createCustomer',
    updates: 'updateCustomer',
    least: {},
    defaults: {},
  },
  {
    type: 'ProductFields',
    member: 'product',
    creates: 'createProduct',
    updates: 'updateProduct',
    least: {},
    defaults: {},
  },
  {
    ...link,
    type: 'PaymentRequestInput',
    member: 'paymentRequest',
    least: paymentRequest,
    defaults: { amountIsOpen: false, captureMethod: 'AUTOMATIC', feesEnabled: false },
  },
  { ...link, type: 'PosLinkInput', member: 'posLink', least: {}, defaults: {} },
  {
    ...link,
    type: 'HostedPaymentInput',
    member: 'hosted',
    least: hosted,
    defaults: { captureMethod: 'AUTOMATIC', embedded: false },
  },
  { ...link, type: 'ReusableLinkInput', member: 'reusable', least: reusable, defaults: {} },
];

/** What is handed on of the fields. */
async function fieldsOf(mutation: keyof RecordCommands, { member }: Kind, fields: Input): Promise<Input> {
  const { paymentRequest: _, customer: __, product: ___, ...others } = inputOf(mutation);
  const { errors, input } = await told(mutation, { ...others, [member]: fields });
  expect(errors).toEqual([]);
  const holder = input?.['link'] ?? input;
  const { changes, fields: ofLink, [member]: made } = holder as Record<string, Input | undefined>;
  return changes ?? ofLink ?? made ?? {};
}

function nullableFields({ type }: Kind): readonly string[] {
  const input = graph.getType(type);
  if (!isInputObjectType(input)) throw new Error(`There is no ${type}`);
  return Object.values(input.getFields())
    .filter(({ type: ofField }) => !isNonNullType(ofField))
    .map(({ name }) => name);
}

const ofDomain: Readonly<Record<string, string>> = {
  groupId: 'group',
  categoryId: 'category',
  customerId: 'customer',
};

describe.each(kinds)('a field of $type', (kind) => {
  it('that is null where the record is made is the same as left out', async () => {
    const names = Object.keys({ ...kind.least, ...kind.defaults });
    for (const field of nullableFields(kind)) {
      const made = await fieldsOf(kind.creates, kind, { ...kind.least, [field]: null });
      expect(Object.keys(made).toSorted(), field).toEqual(names.toSorted());
      expect(made).toMatchObject(kind.defaults);
    }
  });

  it('that is null in an update is cleared, and all others stay', async () => {
    for (const field of nullableFields(kind)) {
      const changes = await fieldsOf(kind.updates, kind, { ...kind.least, [field]: null });
      const name = ofDomain[field] ?? field;
      expect(Object.keys(changes).toSorted(), field).toEqual([...Object.keys(kind.least), name].toSorted());
      expect(changes[name]).toBeNull();
    }
  });
});

describe('an update', () => {
  it.each<[keyof RecordCommands, Input, readonly string[]]>([
    ['updateCustomer', { customer: {} }, ['customer']],
    ['updateProduct', { product: {} }, ['product']],
    ['updatePaymentLink', { paymentRequest: null, posLink: {} }, ['posLink']],
    ['updateCustomerGroup', { name: undefined }, ['']],
    ['updateCustomerGroup', { name: null }, ['name']],
    ['updateCustomerGroup', { name: null, description: 'd' }, ['name']],
    ['updateCustomerGroup', { name: ' ' }, ['name']],
    ['updateCategory', { name: '' }, ['name']],
  ])('%s with %j is refused', async (mutation, more, paths) => {
    expect(await refusedAt(mutation, inputOf(mutation, more))).toEqual(paths);
  });

  it('of a group sets and clears what is given', async () => {
    const { customerGroupId } = leastInputs.updateCustomerGroup;
    const given = { idempotencyKey: 'k', customerGroupId };
    const changes = async (more: Input) =>
      (await told('updateCustomerGroup', { ...given, ...more })).input?.['changes'];
    expect(await changes({ name: 'n' })).toEqual({ name: 'n' });
    expect(await changes({ description: null })).toEqual({ description: null });
    expect(await changes({ name: 'n', description: 'd' })).toEqual({ name: 'n', description: 'd' });
  });

  it('has the version that the caller saw, or none', async () => {
    for (const mutation of ['updateCustomer', 'updateProduct', 'updatePaymentLink'] as const) {
      expect((await told(mutation, inputOf(mutation))).input).toMatchObject({ version: null });
      expect((await told(mutation, inputOf(mutation, { version: 3 }))).input).toMatchObject({ version: 3 });
    }
  });

  it('replaces addresses, lists and metadata whole', async () => {
    const customer = { address: { city: 'Bern' }, metadata: {} };
    expect((await told('updateCustomer', inputOf('updateCustomer', { customer }))).input).toMatchObject({
      customer: refTo('customer', 'c1'),
      changes: {
        address: { line1: null, line2: null, city: 'Bern', state: null, postalCode: null, country: null },
        metadata: {},
      },
    });
    const request = { ...paymentRequest, methods: [], urls: { cancelUrl: 'https://shop.example/' } };
    const given = inputOf('updatePaymentLink', { paymentRequest: request });
    expect((await told('updatePaymentLink', given)).input).toMatchObject({
      link: {
        is: 'paymentRequest',
        fields: {
          methods: [],
          urls: { redirectUrl: null, cancelUrl: 'https://shop.example/', notificationUrl: null },
        },
      },
    });
  });
});

describe('the digest of an input', () => {
  const key = new Uint8Array(32);

  async function digest<C extends keyof RecordCommands>(mutation: C, more: Input): Promise<string> {
    const { input } = await told(mutation, inputOf(mutation, more));
    return digestOf(key, mutation, input as unknown as Commands[C]);
  }

  it('tells null from left out in updates', async () => {
    const price = usd('1');
    for (const [mutation, left, cleared] of [
      ['updateCustomer', { customer: { name: 'n' } }, { customer: { name: 'n', phone: null } }],
      ['updateProduct', { product: { price } }, { product: { price, sku: null } }],
      ['updateCustomerGroup', { name: 'n' }, { name: 'n', description: null }],
      ['updatePaymentLink', { paymentRequest }, { paymentRequest: { ...paymentRequest, feesEnabled: null } }],
    ] as const) {
      expect(await digest(mutation, left), mutation).not.toBe(await digest(mutation, cleared));
    }
  });

  it('does not where a record is made, nor tells a default from what it stands for', async () => {
    const left = await digest('createPaymentLink', { paymentRequest });
    for (const more of [
      { feesEnabled: null },
      { feesEnabled: false },
      { captureMethod: 'AUTOMATIC', email: null },
    ]) {
      expect(await digest('createPaymentLink', { paymentRequest: { ...paymentRequest, ...more } })).toBe(
        left,
      );
    }
    expect(await digest('createCustomer', { customer: { name: 'n', phone: null } })).toBe(
      await digest('createCustomer', { customer: { name: 'n' } }),
    );
  });

  it('tells a default that is said from one that is left out in an update', async () => {
    expect(
      await digest('updatePaymentLink', { paymentRequest: { ...paymentRequest, feesEnabled: false } }),
    ).not.toBe(await digest('updatePaymentLink', { paymentRequest }));
  });
});
