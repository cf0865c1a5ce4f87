import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { callOf, listOf, requestsOf } from '../trial.ts';

export const projectionRequirements: readonly Requirement[] = [
  {
    id: 'PROJ-01',
    level: 'MUST',
    statement: 'ask for what the wanted properties need and no more, whatever stands together',
    async run(trial) {
      const { rig, kind } = trial;
      const properties = rig.propertiesOf(kind).filter((property) => property !== 'raw');
      const least = await askedFor(trial, []);
      const each = new Map<PropertyOf<typeof kind>, ReadonlySet<string>>();
      for (const property of properties) each.set(property, await askedFor(trial, [property]));
      const union = new Set([...each.values()].flatMap((names) => [...names]));
      expect(await askedFor(trial, properties)).toEqual(union);
      expect(union.size).toBeGreaterThan(least.size);
      for (const names of each.values()) expect([...least].filter((name) => !names.has(name))).toEqual([]);
      // Were everything asked for whatever is wanted, the sets would be one.
      expect([...each.values()].some((names) => names.size < union.size)).toBe(true);
    },
  },
  {
    id: 'PROJ-02',
    level: 'MUST',
    statement: 'give every property that is asked for, null where the provider tells nothing, and no other',
    async run(trial) {
      const { rig, kind } = trial;
      const properties = rig.propertiesOf(kind);
      for (const record of await some(trial, properties)) {
        for (const property of properties) expect(record[property], String(property)).not.toBeUndefined();
      }
      for (const property of properties) {
        for (const record of await some(trial, [property])) {
          const others = Object.keys(record).filter((name) => name !== 'ref' && name !== property);
          expect(others.filter((name) => properties.includes(name as typeof property))).toEqual([]);
        }
      }
    },
  },
  {
    id: 'PROJ-03',
    level: 'MUST',
    statement: 'have null on every record for each property that it declares absent',
    async run(trial) {
      const absent = trial.source.capabilities.absent ?? [];
      for (const record of await some(trial, absent)) {
        for (const property of absent) expect(record[property], String(property)).toBeNull();
      }
    },
  },
  {
    id: 'RAW-01',
    level: 'MUST',
    statement: 'give in `raw` what the provider sent, without what nobody may see',
    async run(trial) {
      const { rig, kind } = trial;
      const secrets = rig.secrets();
      expect(secrets.length).toBeGreaterThan(0);
      const records = await some(trial, ['raw' as PropertyOf<typeof kind>]);
      for (const record of records) {
        const { raw } = record;
        expect(raw).not.toBeNull();
        const text = JSON.stringify(raw, (_, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        );
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
        for (const [name, value] of Object.entries(rig.row(kind, record))) {
          if (typeof value === 'string' || typeof value === 'boolean' || value === null)
            expect(raw?.[name], name).toEqual(value);
        }
      }
    },
  },
];

async function askedFor<K extends RecordKind>(
  trial: Trial<K>,
  properties: readonly PropertyOf<K>[],
): Promise<ReadonlySet<string>> {
  const [request] = await requestsOf(trial, () =>
    listOf(trial, { limit: 1, projection: new Set(properties) }),
  );
  const asked = request === undefined ? null : trial.rig.asked(request);
  if (asked === null)
    throw new Error(`A request that says what it wants was required for ${String(properties)}`);
  return new Set(asked);
}

/** The first records there are, by whatever read the kind has. */
export async function some<K extends RecordKind>(
  trial: Trial<K>,
  properties: readonly PropertyOf<K>[],
): Promise<readonly Records[K][]> {
  const { source, truth } = trial;
  const projection = new Set(properties);
  const records =
    source.capabilities.maxPageSize === null
      ? [
          ...(
            await source.getMany(
              truth.slice(0, 20).map(({ ref }) => ref as never),
              projection,
              callOf(),
            )
          ).values(),
        ]
      : (await listOf(trial, { projection })).records;
  if (records.length === 0) throw new Error(`Records of ${trial.kind} were required`);
  return records.map((record) => {
    if (record instanceof Error) throw record;
    return record;
  });
}
