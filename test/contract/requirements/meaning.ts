import { expect } from 'vitest';
import { currencyExponent } from '../../../src/domain/currency.ts';
import { Money } from '../../../src/domain/money.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { callOf, listWhole } from '../trial.ts';

export const meaningRequirements: readonly Requirement[] = [
  {
    id: 'MEAN-01',
    level: 'MUST',
    statement: 'show each record as the documents of the provider mean it',
    async run(trial) {
      const shown = await allShown(trial);
      for (const record of trial.truth) {
        const got = shown.get(record.id) as Readonly<Record<string, unknown>> | undefined;
        for (const [name, value] of Object.entries(record)) {
          if (name !== 'ref')
            expect(comparable(got?.[name], value), `${record.nativeId} ${name}`).toEqual(
              comparable(value, value),
            );
        }
      }
    },
  },
  {
    id: 'MEAN-02',
    level: 'MUST',
    statement: 'show a status it does not know as UNKNOWN, with the word of the provider, and log the word',
    kinds: ['transaction', 'refund', 'paymentLink'],
    async run(trial) {
      const shown = [...(await allShown(trial)).values()] as unknown as readonly {
        status: string;
        nativeStatus: string;
      }[];
      const unknown = shown.filter(({ status }) => status === 'UNKNOWN');
      const truth = trial.truth as unknown as readonly { status: string; nativeStatus: string }[];
      const words = truth
        .filter(({ status }) => status === 'UNKNOWN')
        .map(({ nativeStatus }) => nativeStatus);
      expect(words.length).toBeGreaterThan(0);
      expect(unknown.map(({ nativeStatus }) => nativeStatus).toSorted()).toEqual(words.toSorted());
      const meaningless = trial.rig.meaningless(trial.kind);
      const told = new Set(words.filter((word) => !meaningless.includes(word)));
      expect(told.size).toBeGreaterThan(0);
      for (const word of told)
        // One that is several words begins with what happened.
        if (/^[A-Za-z0-9_. ]+$/.test(word)) expect(trial.rig.logged()).toContain(word.split(' ').at(-1));
    },
  },
  {
    id: 'MONEY-01',
    level: 'MUST',
    statement: 'show amounts exactly, in currencies of any number of places, beyond 2^53 minor units too',
    kinds: ['transaction', 'refund', 'paymentAttempt', 'paymentLink'],
    async run(trial) {
      const shown = await allShown(trial);
      const seen = new Set<number>();
      let huge = 0;
      for (const record of trial.truth as readonly { id: string; amount: Money | null }[] &
        readonly Records[RecordKind][]) {
        if (record.amount === null) continue;
        const got = (shown.get(record.id) as unknown as { amount: Money } | undefined)?.amount;
        const { value, currency } = record.amount;
        expect(got).toBeInstanceOf(Money);
        // Null where the provider says more places than the currency has.
        const whole = value.scale === currencyExponent(currency);
        expect(got?.minorUnits).toBe(whole ? String(value.coefficient) : null);
        expect(got?.currency).toBe(currency);
        expect(got?.value.scale).toBe(value.scale);
        seen.add(value.scale);
        if (value.coefficient > 2n ** 53n) huge += 1;
      }
      expect([...seen]).toEqual(expect.arrayContaining([0, 2, 3]));
      expect(huge).toBeGreaterThan(0);
    },
  },
];

/** All that the truth knows of every record, as the provider shows it. */
async function allShown<K extends RecordKind>(trial: Trial<K>): Promise<ReadonlyMap<string, Records[K]>> {
  const { source, truth } = trial;
  const known = new Set(
    truth.flatMap((record) => Object.keys(record)).filter((name) => name !== 'ref'),
  ) as ReadonlySet<PropertyOf<K>>;
  if (source.capabilities.maxPageSize !== null) {
    return new Map((await listWhole(trial, { projection: known })).map((record) => [record.id, record]));
  }
  const found = await source.getMany(
    truth.map(({ ref }) => ref as never),
    known,
    callOf(),
  );
  return new Map(
    [...found].map(([id, record]) => {
      if (record instanceof Error) throw record;
      return [id, record];
    }),
  );
}

/** Values with methods and classes as plain ones, of objects only the members that the truth knows. */
function comparable(value: unknown, known: unknown): unknown {
  if (value instanceof RecordRef) return value.id;
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value) && Array.isArray(known))
    return value.map((item, index) => comparable(item, known[index]));
  if (typeof value !== 'object' || value === null || typeof known !== 'object' || known === null)
    return value;
  return Object.fromEntries(
    Object.keys(known).map((name) => [name, comparable(Reflect.get(value, name), Reflect.get(known, name))]),
  );
}
