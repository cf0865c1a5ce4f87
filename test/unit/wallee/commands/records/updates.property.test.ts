import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Commands } from '../../../../../src/domain/commands.ts';
import type {
  Changes,
  CustomerFields,
  ReusableLinkFields,
} from '../../../../../src/domain/record-commands.ts';
import type { Address } from '../../../../../src/domain/records/parts.ts';
import { handlerOf } from '../../../../kit/command-run.ts';
import { testCall } from '../../../../kit/read-source.ts';
import { newOperationId } from '../../../../../src/gateway/commands/operation-id.ts';
import type { Desk } from '../desk.ts';
import { item, money, openDesk, refTo } from '../desk.ts';
import { addressesIn } from './customer-fixture.ts';
import { tablesOf } from './record-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

type Update = 'updateCustomer' | 'updateProduct' | 'updatePaymentLink';

/** Whether it was sent and done; false where it was refused before anything was sent. */
async function isDone<C extends Update>(kind: C, input: Commands[C]): Promise<boolean> {
  const context = { operationId: newOperationId(Date.now()), now: Date.now(), call: testCall() };
  const command = await handlerOf(desk.wal, kind).prepare(input, context);
  if (command.is === 'refused') return false;
  for (const step of command.steps) {
    const outcome = await step.send([], testCall());
    if (outcome.is === 'done') return true;
    if (outcome.is !== 'next') throw new Error(`done was expected, not ${outcome.is}`);
  }
  throw new Error('the last step was to end it');
}

/** What the given changes make of a record; null takes a property away. */
function changed(record: object, changes: Readonly<Record<string, unknown>>): object {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const all = { ...record, ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Without what is null, which is as if it were not there. */
const present = (record: object): object => changed(record, {});

/** Null clears; what is left out is left out by `fc.record`. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.string({ minLength: 1, maxLength: 30 });

const address: fc.Arbitrary<Address> = fc.record({
  line1: fc.option(word, { nil: null }),
  line2: fc.constant(null),
  city: fc.option(word, { nil: null }),
  state: fc.constantFrom('ZH', null),
  postalCode: fc.constantFrom('8001', null),
  country: fc.constantFrom('CH', 'DE', null),
});

const customerChanges: fc.Arbitrary<Changes<CustomerFields>> = fc.record(
  {
    firstName: maybe(word),
    lastName: maybe(word),
    email: maybe(fc.constantFrom('a@example.com', 'b@example.com')),
    language: maybe(fc.constantFrom('de-CH', 'en-US')),
    reference: maybe(fc.stringMatching(/^[A-Z0-9-]{1,20}$/)),
    metadata: maybe(fc.dictionary(fc.constantFrom('crm', 'note', 'tier'), word)),
    address: maybe(address),
  },
  { requiredKeys: [] },
);

function streetOf(given: Address) {
  return {
    street: given.line1,
    city: given.city,
    postalState: given.state,
    postcode: given.postalCode,
    country: given.country,
  };
}

test('a customer is changed in what was sent, and in nothing else', async () => {
  const { customers, addresses } = tablesOf(desk);
  const ids = customers.all().map(({ id }) => Number(id));
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), customerChanges, async (id, changes) => {
      const before = { customers: customers.all(), addresses: addresses.all() };
      const record = customers.get(id);
      const own = addressesIn(desk, `${id}`);
      const current = own.find(({ defaultAddress }) => defaultAddress);
      const input = { customer: refTo('customer', `${id}`), version: record?.version ?? 0, changes };
      const carried = await isDone('updateCustomer', input);
      if (!carried) {
        expect(customers.all()).toEqual(before.customers);
        expect(addresses.all()).toEqual(before.addresses);
        return;
      }
      done += 1;
      const { firstName, lastName, email, language, reference, metadata, address: given } = changes;
      const properties = {
        givenName: firstName,
        familyName: lastName,
        emailAddress: email,
        language,
        customerId: reference,
        metaData: metadata === null ? {} : metadata,
      };
      const sent = Object.values(properties).some((value) => value !== undefined);
      const addressIsSent = given !== undefined && !(given === null && current === undefined);
      const shipping = given === null && current?.addressType === 'SHIPPING';
      const counts = sent || !addressIsSent || shipping;
      const version = (record?.version ?? 0) + (counts ? 1 : 0);
      expect(present(customers.get(id) ?? {})).toEqual(changed(record ?? {}, { ...properties, version }));
      // Of other customers not even the objects are others.
      for (const other of before.customers) {
        if (Number(other.id) !== id) expect(customers.get(other.id)).toBe(other);
      }
      for (const other of before.addresses) {
        if (other.id !== current?.id || given === undefined) expect(addresses.get(other.id)).toBe(other);
      }
      if (given === undefined || shipping) expect(addresses.size).toBe(before.addresses.length);
      else if (given === null)
        expect(addressesIn(desk, `${id}`).length).toBe(own.length - (current === undefined ? 0 : 1));
      else if (current === undefined) {
        const made = addressesIn(desk, `${id}`).find(({ defaultAddress }) => defaultAddress);
        expect(made?.address).toEqual(present(streetOf(given)));
      } else {
        const after = addresses.get(current.id);
        const whole = {
          ...current,
          version: current.version + 1,
          address: changed(current.address, streetOf(given)),
        };
        expect({ ...after, address: present(after?.address ?? {}) }).toEqual(whole);
      }
    }),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(50);
});

test('a product is changed in what was sent, and in nothing else', async () => {
  const { products } = tablesOf(desk);
  const ids = products
    .all()
    .filter(({ state }) => state !== 'RETIRED' && state !== 'RETIRING')
    .map(({ id }) => Number(id));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ids),
      fc.option(maybe(word), { nil: undefined }),
      async (id, name) => {
        const before = products.all();
        const record = products.get(id);
        const changes = name === undefined ? {} : { name };
        const input = { product: refTo('product', `${id}`), version: null, changes };
        expect(await isDone('updateProduct', input)).toBe(true);
        const version = (record?.version ?? 0) + 1;
        expect(present(products.get(id) ?? {})).toEqual(changed(record ?? {}, { name, version }));
        for (const other of before) if (Number(other.id) !== id) expect(products.get(other.id)).toBe(other);
      },
    ),
    { numRuns: 60 },
  );
});

const linkChanges: fc.Arbitrary<Changes<Omit<ReusableLinkFields, 'name' | 'lineItems' | 'currency'>>> =
  fc.record(
    {
      language: maybe(fc.constantFrom('de-CH', 'en-US')),
      availableFrom: maybe(fc.constantFrom(Date.UTC(2025, 0, 1), Date.UTC(2026, 5, 1))),
      availableUntil: maybe(fc.constantFrom(Date.UTC(2090, 0, 1), Date.UTC(2091, 5, 1))),
      maxTransactions: maybe(fc.integer({ min: 1, max: 9 })),
      askBillingAddress: maybe(fc.boolean()),
      askShippingAddress: maybe(fc.boolean()),
    },
    { requiredKeys: [] },
  );

test('a link is changed in what was sent, and in nothing else', async () => {
  const { paymentLinks } = tablesOf(desk);
  const ids = paymentLinks
    .all()
    .filter(({ state }) => state !== 'DELETED' && state !== 'DELETING')
    .map(({ id }) => Number(id));
  const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : at);
  const handling = (asked: boolean | null | undefined) =>
    asked === undefined ? undefined : asked === true ? 'REQUIRED_ON_PAYMENT_PAGE' : 'NOT_REQUIRED';
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ids), word, linkChanges, async (id, name, changes) => {
      const before = paymentLinks.all();
      const record = paymentLinks.get(id);
      // Prices are of the link's own currency; one that has none is given it.
      const own = record?.currency ?? null;
      const currency = own ?? 'CHF';
      const lineItems = [item({ reference: 'a', unitPrice: money('7', currency) })];
      const fields = { ...changes, name, lineItems, ...(own === null ? { currency } : {}) };
      const input = {
        paymentLink: refTo('paymentLink', `${id}`),
        version: record?.version ?? 0,
        link: { is: 'reusable', fields },
      } as const;
      expect(await isDone('updatePaymentLink', input)).toBe(true);
      const { lineItems: items, ...after } = paymentLinks.get(id) ?? { lineItems: [] };
      const { lineItems: _, ...rest } = record ?? { lineItems: [] };
      const properties = {
        name,
        version: (record?.version ?? 0) + 1,
        currency,
        language: changes.language,
        availableFrom: iso(changes.availableFrom),
        availableUntil: iso(changes.availableUntil),
        maximalNumberOfTransactions: changes.maxTransactions,
        billingAddressHandlingMode: handling(changes.askBillingAddress),
        shippingAddressHandlingMode: handling(changes.askShippingAddress),
      };
      expect(present(after)).toEqual(changed(rest, properties));
      expect(items).toMatchObject([
        { uniqueId: 'a', name: 'Red T-Shirt', amountIncludingTax: expect.anything() },
      ]);
      for (const other of before) if (Number(other.id) !== id) expect(paymentLinks.get(other.id)).toBe(other);
    }),
    { numRuns: 100 },
  );
});
