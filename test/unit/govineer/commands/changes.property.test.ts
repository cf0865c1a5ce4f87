import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CustomerRecord, SessionRecord } from '../../../../sandbox/govineer/records.ts';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import { line, newSession } from './links.ts';
import type { Rig } from './rig.ts';
import { openRig, usd } from './rig.ts';

let rig: Rig;

beforeAll(async () => void (rig = await openRig()));
afterAll(() => rig.close());

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const email = fc.nat(1e9).map((number) => `c${number}@example.com`);
let references = 0;

/** Some of the fields, each with another value or, where it can be, null. */
const changesOf: fc.Arbitrary<Changes<CustomerFields>> = fc
  .record(
    {
      name: word,
      email: fc.option(email),
      // Unique: two customers can't have the same.
      reference: fc.option(word.map((text) => `${text} ${(references += 1)}`)),
    },
    { requiredKeys: [] },
  )
  .filter((changes) => Object.keys(changes).length > 0);

const customer = fc.nat().map((index): CustomerRecord => {
  const all = rig.store.customers.all();
  const chosen = all[index % all.length];
  if (chosen === undefined) throw new Error('the sandbox has customers');
  return chosen;
});

test('a change of a customer changes what was sent and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(customer, changesOf, async (chosen, changes) => {
      const { uid } = chosen;
      const before = rig.store.customers.get(uid);
      const others = rig.store.customers.all().filter((one) => one.uid !== uid);
      const input = { customer: rig.ref('customer', uid), version: null, changes };
      const run = await prepareRun(rig.provider, 'updateCustomer', input);
      expect(await run.send()).toEqual({ is: 'done', result: null });
      const { updated_at: _, ...after } = rig.store.customers.get(uid) ?? {};
      const { updated_at: __, ...expected } = whole(before, changes);
      expect(after).toEqual(expected);
      expect(rig.store.customers.all().filter((one) => one.uid !== uid)).toEqual(others);
    }),
    { numRuns: 60 },
  );
});

/** The record as the store has it, with what was sent in the provider's words; absent and null are the same. */
function whole(before: CustomerRecord | undefined, { name, email: to, reference }: Changes<CustomerFields>) {
  if (before === undefined) throw new Error('the customer is there');
  const keep = <T>(sent: T | null | undefined, had: T | null | undefined): T | null =>
    sent === undefined ? (had ?? null) : sent;
  return {
    ...before,
    name: keep(name, before.name),
    email: keep(to, before.email),
    reference_id: keep(reference, before.reference_id),
  };
}

const lines = fc.array(
  fc.record({ name: word, quantity: fc.integer({ min: 1, max: 5 }), price: fc.nat(10_000) }),
  { maxLength: 3 },
);

test('a change of a session changes what was sent and nothing else', async () => {
  const id = await newSession(rig, { lineItems: [line('Water', '2', usd(100))], description: 'Water' });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 100_000 }),
      fc.option(lines, { nil: undefined }),
      async (amount, items) => {
        const before = rig.store.sessions.get(id);
        const lineItems = items?.map(({ name, quantity, price }) => line(name, `${quantity}`, usd(price)));
        const fields = { amount: usd(amount), ...(lineItems === undefined ? {} : { lineItems }) };
        const run = await prepareRun(rig.provider, 'updatePaymentLink', {
          paymentLink: rig.ref('paymentLink', id),
          version: null,
          link: { is: 'hosted', fields },
        });
        expect(await run.send()).toEqual({ is: 'done', result: null });
        const changed: Partial<SessionRecord> = {
          amount,
          ...(items === undefined
            ? {}
            : {
                line_items: items.map(({ name, quantity, price }) => ({
                  description: name,
                  amount: price * quantity,
                  quantity,
                })),
              }),
        };
        expect(rig.store.sessions.get(id)).toEqual({ ...before, ...changed });
      },
    ),
    { numRuns: 40 },
  );
});
