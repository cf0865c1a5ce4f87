import { readFile } from 'node:fs/promises';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedFor } from '../../sandbox/kit/prng.ts';
import { startAllProviders } from '../kit/all-providers.ts';
import type { AllProviders } from '../kit/all-providers.ts';
import { leaksOf } from './leaks.ts';
import type { Rounds } from './rounds.ts';
import { planted, startRounds } from './rounds.ts';
import type { FuzzReport } from './run.ts';
import { fuzz } from './run.ts';

/** FUZZ_SEED=7 runs what another run with 7 ran; FUZZ_OPERATIONS=100000 goes on for longer. */
const seed = wholeNumber('FUZZ_SEED', 20_260_219);
const operations = wholeNumber('FUZZ_OPERATIONS', 5_000);
/** With fewer, chance may well leave a field out. */
const isFull = operations >= 5_000;

const schema = buildSchema(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

let providers: AllProviders;
let rounds: Rounds;
const reports = new Map<string, FuzzReport>();

beforeAll(async () => {
  providers = await startAllProviders({ scale: 0.01 });
  rounds = await startRounds(providers);
  const leaks = leaksOf(() => rounds.secrets(), planted);
  for (const { name, paygraph, share, before } of rounds.all) {
    const report = await fuzz({
      schema,
      paygraph,
      leaks,
      seed: seedFor(seed, name),
      operations: Math.ceil(operations * share),
      ...(before === undefined ? {} : { before }),
    });
    reports.set(name, report);
  }
}, 3_600_000);

afterAll(async () => {
  await rounds[Symbol.asyncDispose]();
  await providers[Symbol.asyncDispose]();
});

describe(`${operations} operations that the schema allows (FUZZ_SEED=${seed})`, () => {
  it('are answered without an internal error, and give nothing away', () => {
    const findings = [...reports].flatMap(([name, report]) =>
      report.findings.map((finding) => `${name}: ${finding}`),
    );
    expect(findings).toEqual([]);
  });

  it('are not refused, and mostly succeed', () => {
    expect(sum(({ sent }) => sent)).toBeGreaterThanOrEqual(operations);
    expect(sum(({ refused }) => refused)).toBeLessThan(operations * 0.05);
    expect(sum(({ clean }) => clean)).toBeGreaterThan(operations * 0.5);
  });

  it.runIf(isFull)('ask for nearly every field of every type', () => {
    const asked = new Set([...reports.values()].flatMap(({ fields }) => [...fields]));
    const all = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
      // The id is always asked for.
      .filter((name) => !name.endsWith('.id'));
    const missing = all.filter((name) => !asked.has(name));
    // Chance may leave out what is deep inside a rare payload, and another one with each seed.
    expect(missing.length, missing.join(', ')).toBeLessThanOrEqual(all.length / 100);
  });
});

function sum(one: (report: FuzzReport) => number): number {
  return [...reports.values()].reduce((total, report) => total + one(report), 0);
}

function wholeNumber(name: string, otherwise: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${name}: a whole number was required, not ${given}`);
  return Number(given);
}
