import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AddressRecord, CustomerRecord } from '../../../../sandbox/profituity/records.ts';
import type { Address } from '../../../../src/domain/records/parts.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { changeOf, seedCustomer } from './records-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const name = text.filter((given) => given.trim() !== '');
const email = fc
  .tuple(fc.stringMatching(/^[^@]{1,9}$/), fc.stringMatching(/^[^@]{1,9}$/))
  .map((parts) => parts.join('@'));
const part = fc.option(text);
/** Unlike any other, so that a key is never in use. */
const key = fc.uuid().map((id) => `key/${id} ~"`);

const stored = fc.record({
  name,
  email: fc.option(fc.oneof(email, fc.constant(''))),
  phone: part,
  externalId: fc.option(key),
  address: fc.option(fc.record({ line1: part, line2: part, city: part, state: part, zip: part })),
});

const address: fc.Arbitrary<Address> = fc.record({
  line1: part,
  line2: part,
  city: part,
  state: part,
  postalCode: part,
  country: fc.constant(null),
});

const changes = fc
  .record(
    { name, email: fc.option(email), phone: part, reference: fc.option(key), address: fc.option(address) },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length > 0);

type Given = typeof changes extends fc.Arbitrary<infer T> ? T : never;

/** What the record is to be, by the rule alone: left out stays, null clears, an address is one value. */
function expected(before: CustomerRecord, given: Given): object {
  const { reference, address: place, ...same } = given;
  const zipped: AddressRecord | null | undefined =
    place === undefined || place === null
      ? place
      : {
          line1: place.line1,
          line2: place.line2,
          city: place.city,
          state: place.state,
          zip: place.postalCode,
        };
  return {
    ...before,
    ...same,
    ...(reference === undefined ? {} : { externalId: reference }),
    ...(zipped === undefined ? {} : { address: zipped }),
    lastModificationTime: expect.any(String) as unknown,
  };
}

test('an update changes what was sent, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(stored, changes, async (record, given) => {
      const { customers } = desk.sandbox.store;
      const before = seedCustomer(desk, record);
      const others = customers.all().filter(({ id }) => id !== before.id);
      const effects = desk.sandbox.effects().length;
      const run = await prepareRun(desk.pro, 'updateCustomer', changeOf(desk, before.id, given));
      expect(await run.send()).toEqual({ is: 'done', result: null });
      expect(customers.get(before.id)).toEqual(expected(before, given));
      expect(customers.all().filter(({ id }) => id !== before.id)).toEqual(others);
      expect(desk.sandbox.effects()).toHaveLength(effects + 1);
      expect(await desk.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
    }),
    { numRuns: 100 },
  );
});
