import type { GraphQLInputObjectType } from 'graphql';
import {
  getNamedType,
  getNullableType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { encodeGlobalId, encodeOperationId } from '../../../src/domain/global-id.ts';
import type { RecordCommands } from '../../../src/domain/record-commands.ts';
import { graph, refTo } from './fake-gateway.ts';
import { inputOf, leastInputs, recordMutations } from './record-inputs.ts';
import { refusedAt, told } from './told.ts';

type Mutation = keyof RecordCommands;
type Input = Readonly<Record<string, unknown>>;

const card = '4111 1111 1111 1111';

function typeOf(mutation: Mutation): GraphQLInputObjectType {
  const type = graph.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input`);
  return type;
}

/** What an object of the type can't be without, besides what a test sets of it. */
const needed: Readonly<Record<string, Input>> = {
  PaymentRequestInput: { amount: { amount: '1', currency: 'USD' }, delivery: ['NONE'] },
  HostedPaymentInput: { amount: { amount: '1', currency: 'USD' } },
  ReusableLinkInput: { name: 'Tea', lineItems: [{ name: 'Tea', quantity: '1' }] },
  LineItemInput: { name: 'Tea', quantity: '1' },
  PaymentTokenInput: { token: 't', kind: 'CARD' },
  BankAccountInput: {
    holder: 'Ada',
    routingNumber: '1',
    accountNumber: '1',
    accountType: 'PERSONAL_CHECKING',
  },
};
/** Members of which exactly one is set. */
const alternatives = new Set(['paymentRequest', 'posLink', 'hosted', 'reusable', 'token', 'bankAccount']);

interface Leaf {
  readonly path: readonly string[];
  /** The least input with the value put there. */
  readonly with: (value: unknown) => Input;
}

/** Every place of an input that `isWanted` says is one, in objects and lists too. */
function leavesOf(mutation: Mutation, isWanted: (type: unknown) => boolean): readonly Leaf[] {
  return within(typeOf(mutation)).map(({ path, put }) => {
    const [first = ''] = path;
    const least = Object.entries(leastInputs[mutation]).filter(
      ([name]) => !alternatives.has(first) || !alternatives.has(name),
    );
    return { path, with: (value) => ({ ...Object.fromEntries(least), ...put(value) }) };
  });

  function within(
    type: GraphQLInputObjectType,
  ): { path: readonly string[]; put: (value: unknown) => Input }[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      const inList = isListType(getNullableType(field.type));
      const wrapped = (value: unknown) => ({ [field.name]: inList ? [value] : value });
      const place = inList ? [field.name, '0'] : [field.name];
      if (isWanted(named)) return [{ path: place, put: wrapped }];
      if (!isInputObjectType(named)) return [];
      return within(named).map(({ path, put }) => ({
        path: [...place, ...path],
        put: (value: unknown) => wrapped({ ...needed[named.name], ...put(value) }),
      }));
    });
  }
}

/** Members whose values may have the digits of a card's: the caller's own numbers, and those of banks. */
const mayLookLikeACard = new Set([
  'reference',
  'sku',
  'taxId',
  'templateId',
  'referencePrefix',
  'routingNumber',
  'accountNumber',
  'entryClass',
  'externalAccountId',
  'externalMerchantId',
  'timeZone',
]);

describe.each(recordMutations)('the input of %s', (mutation) => {
  it('is handed on under its name and key', async () => {
    const { errors, input } = await told(mutation, inputOf(mutation));
    expect(errors).toEqual([]);
    expect(input).not.toBeNull();
  });

  it('needs a key', async () => {
    expect(await refusedAt(mutation, inputOf(mutation, { idempotencyKey: '' }))).toEqual(['idempotencyKey']);
  });

  it('has no card number in a text, but in those that may look like one', async () => {
    for (const leaf of leavesOf(mutation, (type) => type === GraphQLString)) {
      const name = leaf.path.at(-1) ?? '';
      if (name === 'idempotencyKey' || name === 'last4' || name === 'bin') continue;
      const { errors } = await told(mutation, leaf.with(card));
      const expected = mayLookLikeACard.has(name) ? [] : [['input', ...leaf.path]];
      expect(
        errors.map(({ path }) => path),
        leaf.path.join('.'),
      ).toEqual(expected);
    }
  });

  it('has no half of a character in a text', async () => {
    for (const leaf of leavesOf(mutation, (type) => type === GraphQLString)) {
      expect(await refusedAt(mutation, leaf.with('\uD800')), leaf.path.join('.')).toEqual([
        leaf.path.join('.'),
      ]);
    }
  });

  it('has ids of the right kind, that this service gave out', async () => {
    for (const leaf of leavesOf(mutation, (type) => type === GraphQLID)) {
      const path = leaf.path.join('.');
      for (const id of ['x', refTo('webhookSubscription', 'w').id, encodeOperationId('o')]) {
        expect(await refusedAt(mutation, leaf.with(id)), path).toEqual([path]);
      }
    }
  });

  it('has no other records than those of its connection and account', async () => {
    const [first = '', ...others] = leavesOf(mutation, (type) => type === GraphQLID);
    expect(first).not.toBe('');
    for (const leaf of others) {
      const kind = { groupId: 'customerGroup', categoryId: 'category' }[leaf.path.at(-1) ?? ''] ?? 'customer';
      const elsewhere = { kind: kind as 'customer', parent: null, nativeId: 'n' };
      const here = encodeGlobalId({ ...elsewhere, connection: 'gov', account: 'a1' });
      expect((await told(mutation, leaf.with(here))).errors).toEqual([]);
      for (const place of [
        { connection: 'gov', account: 'a2' },
        { connection: 'wal', account: 'a1' },
      ]) {
        const path = leaf.path.join('.');
        expect(await refusedAt(mutation, leaf.with(encodeGlobalId({ ...elsewhere, ...place })))).toEqual([
          path,
        ]);
      }
    }
  });
});

describe('inputs of records', () => {
  it('are told all that is wrong at once', async () => {
    const wrong = inputOf('createCustomer', {
      idempotencyKey: '',
      accountId: 'x',
      customer: { name: card, email: ' ', address: { line1: card }, metadata: { a: [card] }, groupId: 'x' },
    });
    expect(new Set(await refusedAt('createCustomer', wrong))).toEqual(
      new Set([
        'idempotencyKey',
        'accountId',
        'customer.name',
        'customer.email',
        'customer.address.line1',
        'customer.metadata.a.0',
        'customer.groupId',
      ]),
    );
  });

  it('are looked at everywhere', () => {
    const texts = leavesOf('createPaymentLink', (type) => type === GraphQLString).map(({ path }) =>
      path.join('.'),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'paymentRequest.shippingAddress.line1',
        'paymentRequest.lineItems.0.name',
        'posLink.methods.0',
        'hosted.description',
        'reusable.name',
      ]),
    );
    const ids = leavesOf('createPaymentLink', (type) => type === GraphQLID).map(({ path }) => path.join('.'));
    expect(ids).toEqual(['accountId', 'paymentRequest.customerId', 'hosted.customerId']);
  });

  it('require no more than is promised', () => {
    const required = (mutation: Mutation) =>
      Object.values(typeOf(mutation).getFields())
        .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
        .map(({ name }) => name);
    for (const mutation of recordMutations) {
      expect(Object.keys(leastInputs[mutation]), mutation).toEqual(
        expect.arrayContaining(required(mutation)),
      );
    }
  });
});
