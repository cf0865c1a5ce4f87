import { describe, expect, test } from 'vitest';
import { PLACES } from '../../../../sandbox/wallee/data/baskets.ts';
import { userSeed } from '../../../../sandbox/wallee/data/users.ts';
import type { Link } from '../../../../sandbox/wallee/records/common.ts';
import { linkId } from '../../../../sandbox/wallee/query/column.ts';
import { SHAPES } from '../../../../sandbox/wallee/shapes/shapes.ts';
import { SPACE_TABLES } from '../../../../sandbox/wallee/shapes/table-name.ts';
import type { Shape } from '../../../../sandbox/wallee/shapes/shape.ts';
import { WalleeStore } from '../../../../sandbox/wallee/store/wallee-store.ts';
import { Decimal, decimalOf } from '../../../../sandbox/wallee/wire/decimal.ts';
import { parseInstant } from '../../../../sandbox/wallee/wire/instant.ts';
import { wireJson } from '../../../../sandbox/wallee/wire/wire-json.ts';

const store = new WalleeStore(() => userSeed(1, { seed: 1, scale: 1 }));
const spaces = store.global.spaces.all().map(({ id }) => store.space(id));
const [first] = spaces;
if (first === undefined) throw new Error('no space');
const transactions = spaces.flatMap((space) => space.transactions.all());
const customers = spaces.flatMap((space) => space.customers.all());

function bytes(seed: number): string {
  const made = userSeed(1, { seed, scale: 0.1 });
  return wireJson([made.global, ...made.global.spaces.map(({ id }) => made.recordsOf(id))]);
}

test('the same seed gives the same bytes, another seed others', () => {
  expect(bytes(5)).toBe(bytes(5));
  expect(bytes(5)).not.toBe(bytes(6));
});

test('scale 1 is 2,000 transactions, 400 customers and 100 products over uneven spaces of two accounts', () => {
  expect(spaces.map((space) => space.transactions.size)).toEqual([1200, 600, 160, 40]);
  expect(customers).toHaveLength(400);
  expect(spaces.reduce((sum, space) => sum + space.products.size, 0)).toBe(100);
  expect(new Set(store.global.spaces.all().map(({ account }) => account.id))).toEqual(new Set([11, 12]));
});

test('the fixtures of the provider are there', () => {
  expect(first.methodConfigurations.get(1352)).toMatchObject({ state: 'ACTIVE', linkedSpaceId: 405 });
  const named = (name: string, list: readonly { name: string; state: string }[]): unknown =>
    list.find((record) => record.name === name)?.state;
  expect(named('Webhook Test URL Listener', first.webhookUrls.all())).toBe('INACTIVE');
  expect(named('Test', first.webhookListeners.all())).toBe('INACTIVE');
});

/** In units of 10^-20, exactly. */
function units({ text }: Decimal): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(20, '0'));
}
const sum = (amounts: readonly Decimal[]): bigint =>
  amounts.reduce((total, amount) => total + units(amount), 0n);

describe('money', () => {
  test('what was refunded and completed is the sum of what succeeded, and never more than there was', () => {
    let odd = 0;
    for (const space of spaces) {
      const refunds = Map.groupBy(space.refunds.all(), ({ transaction }) => transaction.id);
      const completions = Map.groupBy(space.completions.all(), ({ linkedTransaction }) => linkedTransaction);
      for (const row of space.transactions.all()) {
        const own = refunds.get(row.id) ?? [];
        const taken = (completions.get(row.id) ?? []).filter(({ state }) => state === 'SUCCESSFUL');
        const back = own.filter(({ state }) => state === 'SUCCESSFUL').map(({ amount }) => amount);
        expect(units(row.refundedAmount), `${row.id}`).toBe(sum(back));
        expect(units(row.completedAmount), `${row.id}`).toBe(sum(taken.map(({ amount }) => amount)));
        expect(sum(own.map(({ amount }) => amount)) <= units(row.completedAmount)).toBe(true);
        const lines = sum(row.lineItems.map(({ amountIncludingTax }) => amountIncludingTax));
        if (lines !== units(row.authorizationAmount)) odd += 1;
        else expect(row.completedAmount.compare(row.authorizationAmount)).toBeLessThanOrEqual(0);
        const settled = ['COMPLETED', 'FULFILL', 'DECLINE'].includes(row.state);
        if (!settled) expect(units(row.completedAmount)).toBe(0n);
        expect(typeof row.completedOn === 'string').toBe(settled);
        if (settled) expect(taken.filter(({ lastCompletion }) => lastCompletion)).toHaveLength(1);
      }
    }
    // Those that were bent on purpose.
    expect(odd).toBe(3);
  });

  test('amounts have the places of their currency, trimmed or not, save for the odd one', () => {
    const places = (row: (typeof transactions)[number]): number =>
      row.authorizationAmount.text.split('.')[1]?.length ?? 0;
    const plain = transactions.filter(({ authorizationAmount }) => authorizationAmount.text.length < 20);
    for (const row of plain) {
      expect(places(row), `${row.id}`).toBeLessThanOrEqual(PLACES[row.currency.toUpperCase()] ?? 0);
    }
    for (const [currency, most] of [
      ['JPY', 0],
      ['CHF', 2],
      ['KWD', 3],
    ] as const) {
      expect(Math.max(...plain.filter((row) => row.currency === currency).map(places))).toBe(most);
    }
    expect(
      transactions.filter(({ authorizationAmount }) => authorizationAmount.text.length > 20),
    ).toHaveLength(1);
    expect(transactions.some(({ authorizationAmount }) => authorizationAmount.text.endsWith('.00'))).toBe(
      true,
    );
    expect(transactions.some(({ authorizationAmount }) => Number(authorizationAmount.text) === 0)).toBe(true);
  });

  test('decimals compare by value and print digit for digit', () => {
    expect(new Decimal('1.0').compare(new Decimal('1.00'))).toBe(0);
    expect(new Decimal('-1').compare(new Decimal('0'))).toBeLessThan(0);
    expect(new Decimal('9007199254740993').compare(new Decimal('9007199254740992'))).toBeGreaterThan(0);
    expect(
      [decimalOf(5, 2), decimalOf(-1250, 3, true), decimalOf(100, 2, true), decimalOf(7, 0)].map(
        ({ text }) => text,
      ),
    ).toEqual(['0.05', '-1.25', '1', '7']);
    expect(() => new Decimal('1e3')).toThrow('decimal');
  });
});

test('every word of every enumeration of states is in the data', () => {
  for (const name of SPACE_TABLES) {
    const { state } = SHAPES[name].fields;
    if (state?.kind !== 'word') continue;
    const seen = new Set(
      spaces.flatMap((space) => space[name].all().map((row) => Reflect.get(row, 'state') as string)),
    );
    const absent = state.words.filter((word) => !seen.has(word));
    // Configurations of methods, and what hangs on them, know fewer.
    const partial = /Configurations$|^webhook|^subscribers$|^productVersions$|^charges$/.test(name);
    if (!partial) expect(absent, name).toEqual([]);
    expect(
      [...seen].filter((word) => !state.words.includes(word)),
      name,
    ).toEqual([]);
  }
});

test('every record has only what its shape names, and every link leads somewhere', () => {
  for (const space of spaces) {
    const world = store.world(space);
    for (const name of SPACE_TABLES) {
      const shape: Shape = SHAPES[name];
      for (const record of space[name].all()) {
        for (const [key, value] of Object.entries(record) as [string, unknown][]) {
          const field = shape.fields[key];
          if (field === undefined) throw new Error(`${name}.${key}`);
          if (value === null || value === undefined) continue;
          if (field.kind === 'link' || field.kind === 'links') {
            for (const target of (Array.isArray(value) ? value : [value]) as Link[]) {
              const id = linkId(target);
              if (id === undefined || world.find(field.to, id) === undefined)
                throw new Error(`${name} ${record.id} ${key}`);
            }
          }
          if (field.kind === 'instant' && (typeof value !== 'string' || parseInstant(value) === undefined))
            throw new Error(`${name}.${key}`);
        }
      }
    }
  }
});

describe('awkward on purpose', () => {
  test('customers without e-mail or customer text, shared and case twins', () => {
    for (const name of ['emailAddress', 'customerId'] as const) {
      const values = customers.map((customer) => customer[name]);
      expect(values).toContain('');
      expect(values).toContain(null);
      expect(customers.some((customer) => !Object.hasOwn(customer, name))).toBe(true);
    }
    const texts = first.customers.all().flatMap(({ customerId }) => customerId ?? []);
    const groups = [...Map.groupBy(texts, (text) => text).values()].map((group) => group.length);
    expect(groups.some((size) => size === 2)).toBe(true);
    expect(groups.filter((size) => size > 1).length).toBeLessThan(texts.length / 10);
    const folded = [...Map.groupBy(new Set(texts), (text) => text.toLowerCase()).values()];
    expect(folded.some((group) => group.length > 1)).toBe(true);
  });

  test('guests, references that differ in case only, texts nobody has', () => {
    expect(transactions.some((row) => row.customerId === null)).toBe(true);
    expect(transactions.some((row) => !Object.hasOwn(row, 'customerId'))).toBe(true);
    expect(transactions.some((row) => row.customerId?.startsWith('gone-'))).toBe(true);
    const references = new Set(
      first.transactions.all().flatMap(({ merchantReference }) => merchantReference ?? []),
    );
    const folded = new Set(Array.from(references, (text) => text.toLowerCase()));
    expect(folded.size).toBeLessThan(references.size - 10);
    // The published pattern: a tab or printable ASCII.
    for (const reference of references) expect(reference).toMatch(/^[\t -~]{0,100}$/);
  });

  test('equal times, ids that mostly ascend, some beyond doubles, some shared by spaces', () => {
    const times = first.transactions.all().map(({ createdOn }) => Date.parse(createdOn));
    const sizes = [...Map.groupBy(times, (time) => time).values()].map((group) => group.length);
    expect(Math.max(...sizes)).toBe(30);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const ids = first.transactions.all().map(({ id }) => Number(id));
    const falls = ids.filter((id, index) => id < (ids[index - 1] ?? 0)).length;
    expect(falls).toBeGreaterThan(0);
    expect(falls).toBeLessThan(ids.length / 50);
    expect(transactions.filter(({ id }) => typeof id === 'bigint')).toHaveLength(6);
    expect(new Set(transactions.map(({ id }) => id)).size).toBeLessThan(transactions.length);
    expect(
      spaces.filter((space) =>
        space.transactions.all().some(({ createdOn }) => Date.parse(createdOn) === Date.UTC(2025, 8, 23, 12)),
      ).length,
    ).toBe(4);
  });

  test('failures of every category, links of every kind, tokens with and without an active version', () => {
    const categories = spaces.flatMap((space) =>
      space.attempts.all().flatMap(({ failureReason }) => failureReason?.category ?? []),
    );
    expect(new Set(categories).size).toBe(5);
    const links = spaces.flatMap((space) => space.paymentLinks.all());
    expect(
      links.some(
        ({ availableUntil }) =>
          typeof availableUntil === 'string' && Date.parse(availableUntil) < Date.UTC(2026, 0),
      ),
    ).toBe(true);
    expect(links.some(({ availableUntil }) => availableUntil === undefined)).toBe(true);
    expect(links.some(({ lineItems }) => lineItems.length === 0)).toBe(true);
    const versions = Map.groupBy(first.tokenVersions.all(), ({ token }) => token.id);
    const active = [...versions.values()].map(
      (group) => group.filter(({ state }) => state === 'ACTIVE').length,
    );
    expect(new Set(active)).toEqual(new Set([0, 1]));
    expect([...versions.values()].some((group) => group.length === 3)).toBe(true);
  });
});
