import { expect } from 'vitest';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { CustomerLinks } from '../../../src/ports/customer-links.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { callOf, idsOf, requestsOf } from '../trial.ts';
import { expectSent } from './call.ts';

export const linkRequirements: readonly Requirement[] = [
  {
    id: 'LINK-01',
    level: 'MUST',
    statement: 'refer to customers, where not by id, by keys under which just those who have them are found',
    special: ({ rig, truth }) => rig.provider.customerLinks !== undefined && keysIn(truth).length > 0,
    async run(trial) {
      const keys = [...new Set(keysIn(trial.truth))];
      const expected = ownersOf(trial);
      const found = await foundBy(trial, keys);
      for (const key of keys) expect(found.get(key) ?? [], key).toEqual(expected.get(key) ?? []);
      // Some lead to somebody.
      expect(found.size).toBeGreaterThan(0);
    },
  },
  {
    id: 'LINK-02',
    level: 'MUST',
    statement: 'find by a key every customer of the account who has it: none, one or several',
    special: hasLinks,
    async run(trial) {
      const expected = ownersOf(trial);
      const keys = [...expected.keys(), 'nobody', 'email:nobody@example.com', "phone:0' OR x"];
      const found = await foundBy(trial, keys);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      const owners = [...found.values()].map(({ length }) => length);
      expect(owners).toContain(1);
      expect(Math.max(...owners)).toBeGreaterThan(1);
      expect((await foundBy(trial, [])).size).toBe(0);
    },
  },
  {
    id: 'LINK-03',
    level: 'MUST',
    statement: 'preview for keys just the requests by which it then begins to look for them',
    special: hasLinks,
    async run(trial) {
      const keys = [...ownersOf(trial).keys()].slice(0, 5);
      const [account = ''] = trial.rig.accountsOf('customer');
      const projection = new Set(['email'] as const);
      const preview = linksOf(trial).previewFind(account, keys, projection);
      expect(preview.length).toBeGreaterThan(0);
      const seen = await requestsOf(trial, () => linksOf(trial).find(account, keys, projection, callOf()));
      expectSent(preview, seen);
      expectSent(preview, seen.slice(0, preview.length));
    },
  },
];

function hasLinks({ rig, kind }: Trial<RecordKind>): boolean {
  return kind === 'customer' && rig.provider.customerLinks !== undefined;
}

function linksOf<K extends RecordKind>({ rig }: Trial<K>): CustomerLinks {
  const { customerLinks } = rig.provider;
  if (customerLinks === undefined) throw new Error(`${rig.provider.name} links customers by id`);
  return customerLinks;
}

/** The keys by which records say who their customer is. */
function keysIn(records: readonly object[]): readonly string[] {
  return records.flatMap((record) => {
    const customer: unknown = Reflect.get(record, 'customer');
    return customer instanceof CustomerLink ? [customer.key] : [];
  });
}

/** Ids of the customers that have each key. */
function ownersOf<K extends RecordKind>(trial: Trial<K>): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const customer of trial.rig.truth('customer')) {
    for (const key of linksOf(trial).keysOf(customer)) {
      owners.set(key, [...(owners.get(key) ?? []), customer.id].toSorted());
    }
  }
  return owners;
}

async function foundBy<K extends RecordKind>(
  trial: Trial<K>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [account = ''] = trial.rig.accountsOf('customer');
  const found = await linksOf(trial).find(account, keys, new Set(), callOf());
  return new Map([...found].map(([key, customers]) => [key, idsOf(customers).toSorted()]));
}
