import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLField, GraphQLInputObjectType, GraphQLInputType, GraphQLSchema } from 'graphql';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/domain/error-code.ts';
import { QueryTooComplexError, UserInputError } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { buildFilter } from '../../src/filter/build.ts';
import { compileFilter } from '../../src/filter/evaluate.ts';
import { allKeys } from '../kit/all-providers.ts';
import { everyRecord } from '../kit/every-record.ts';
import { unlistedIds } from '../kit/unlisted-ids.ts';
import { HOSTILE } from './injection-texts.ts';
import type { InjectionWorld } from './injection-world.ts';
import { startInjectionWorld } from './injection-world.ts';

let world: InjectionWorld;
/** Memory of the process before the first attack, in bytes. */
let held: number;

beforeAll(async () => {
  world = await startInjectionWorld();
  held = process.memoryUsage.rss();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const schema: GraphQLSchema = buildSchema(
  readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8'),
);

const kinds = {
  accounts: 'account',
  billingSubscriptions: 'billingSubscription',
  clients: 'client',
  customers: 'customer',
  paymentLinks: 'paymentLink',
  paymentMethods: 'paymentMethod',
  products: 'product',
  refunds: 'refund',
  transactions: 'transaction',
} as const satisfies Record<string, RecordKind>;
type List = keyof typeof kinds;

function isList(name: string): name is List {
  return Object.hasOwn(kinds, name);
}

const operators = ['eq', 'ne', 'in', 'notIn', 'eqIgnoreCase', 'contains', 'startsWith', 'endsWith'] as const;
type Operator = (typeof operators)[number];

interface Place {
  readonly list: List;
  readonly filter: GraphQLInputObjectType;
  readonly field: string;
  /** Null: the field takes a text itself. */
  readonly operator: Operator | null;
}

function placesOf(field: GraphQLField<unknown, unknown>): readonly Place[] {
  const list = field.name;
  const filter = field.args.find(({ name }) => name === 'filter')?.type;
  if (!isList(list) || filter === undefined || !isInputObjectType(filter)) return [];
  return Object.values(filter.getFields()).flatMap(({ name, type }): Place[] => {
    const named = getNamedType(type);
    if (named.name === 'String') return [{ list, filter, field: name, operator: null }];
    if (!isInputObjectType(named)) return [];
    const operands = named.getFields();
    return operators
      .filter((operator) => {
        const operand = operands[operator];
        return operand !== undefined && ['String', 'ID'].includes(getNamedType(operand.type).name);
      })
      .map((operator) => ({ list, filter, field: name, operator }));
  });
}

const places = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(placesOf);

/** What is the caller's to mend; all else that a source could say would mean that a provider was confused. */
const TOLD = ['BAD_USER_INPUT', 'UNSUPPORTED_BY_PROVIDER', 'QUERY_TOO_COMPLEX'];

/**
 * How long an attack may take, in milliseconds, and how much memory all of them. Of the processor's time, which others of the
 * machine don't lengthen; providers and server are one process here.
 */
const MOST_MS = 3_000;
const MOST_BYTES = 400 * 1024 * 1024;

async function attack(query: string, variables: Readonly<Record<string, unknown>>) {
  const began = process.cpuUsage();
  const answer = await world.paygraph.ask(query, variables);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(MOST_MS);
  expect(answer.status).toBeLessThan(500);
  return answer;
}

type IdsByConnection = ReadonlyMap<string, readonly string[]>;

/** What a filter finds among all records of a kind, by connection; a code where it is none. */
type Truth = (input: unknown) => IdsByConnection | ErrorCode;

const truths = new Map<RecordKind, Promise<Truth>>();

function truthOf(kind: RecordKind): Promise<Truth> {
  const truth = truths.get(kind) ?? readTruth(kind);
  truths.set(kind, truth);
  return truth;
}

async function readTruth<K extends RecordKind>(kind: K): Promise<Truth> {
  const records = new Map<string, readonly Records[K][]>();
  for (const key of allKeys) {
    const connection = world.paygraph.connections.find((one) => one.key === key);
    if (connection?.source(kind) === undefined) continue;
    records.set(key, await everyRecord(connection, kind, unlistedIds[key](world.providers)[kind] ?? []));
  }
  return (input) => {
    try {
      const holds = compileFilter(kind, buildFilter(kind, input, 'filter'));
      return new Map([...records].map(([key, all]) => [key, all.filter(holds).map(({ id }) => id)]));
    } catch (error) {
      if (error instanceof UserInputError || error instanceof QueryTooComplexError) return error.code;
      throw error;
    }
  };
}

interface Rows {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly sources: readonly {
    readonly provider: { readonly connection: string };
    readonly status: string;
    readonly error: { readonly code: string } | null;
  }[];
}

const selection =
  'nodes { id } pageInfo { hasNextPage } sources { provider { connection } status error { code } }';

/** Every record that there is at those who gave all they have, and none besides. */
function expectTruth({ nodes, pageInfo, sources }: Rows, expected: IdsByConnection, about: string): void {
  const silent = new Set<string>();
  for (const { provider, status, error } of sources) {
    if (error !== null) expect(TOLD, about).toContain(error.code);
    // What is ruled out has nothing, which is no reason to give nothing.
    if (status === 'REQUIRES_FILTER' || error !== null) silent.add(provider.connection);
  }
  const ids = nodes.map(({ id }) => id);
  const all = [...expected].flatMap(([key, of]) => (silent.has(key) ? [] : of));
  if (pageInfo.hasNextPage) {
    expect(ids).toHaveLength(100);
    expect(
      ids.filter((id) => !all.includes(id)),
      about,
    ).toEqual([]);
  } else {
    expect(ids.toSorted(), about).toEqual(all.toSorted());
  }
}

/** Some filters of one list in one document. */
async function tryFilters(
  list: List,
  filter: GraphQLInputObjectType,
  inputs: readonly unknown[],
): Promise<void> {
  const truth = await truthOf(kinds[list]);
  const declared = inputs.map((_, index) => `$f${index}: ${filter.name}`).join(', ');
  const asked = inputs.map(
    (_, index) => `a${index}: ${list}(filter: $f${index}, first: 100) { ${selection} }`,
  );
  const variables = Object.fromEntries(inputs.map((input, index) => [`f${index}`, input]));
  const answer = await attack(`query (${declared}) { ${asked.join('\n')} }`, variables);
  const refused = new Map(answer.errors.map(({ path, extensions }) => [path?.[0], extensions.code]));
  for (const [index, input] of inputs.entries()) {
    const about = `${list} ${JSON.stringify(input)}`;
    const code = refused.get(`a${index}`);
    const expected = truth(input);
    const rows = answer.data?.[`a${index}`] as Rows | null | undefined;
    if (typeof expected === 'string') expect(code, about).toBe(expected);
    else if (rows === null || rows === undefined) expect(TOLD, `${about} ${answer.text}`).toContain(code);
    else expectTruth(rows, expected, about);
  }
}

describe('every text of a filter', () => {
  it('is tried', () => {
    expect(places.length).toBeGreaterThan(250);
  });

  it.each([...Map.groupBy(places, ({ list, field }) => `${list}.${field}`)])(
    '%s finds what its meaning finds among all records, or says why not',
    async (_name, some) => {
      for (const { list, filter, field, operator } of some) {
        const many = operator === 'in' || operator === 'notIn';
        const inputs = (many ? [HOSTILE, HOSTILE.slice(0, 1)] : HOSTILE).map((text) => ({
          [field]: operator === null ? text : { [operator]: text },
        }));
        for (let start = 0; start < inputs.length; start += 12) {
          await tryFilters(list, filter, inputs.slice(start, start + 12));
        }
      }
    },
  );
});

/** A value for an input, with the hostile text wherever text may be. */
function inputOf(type: GraphQLInputType, text: string, all: boolean, depth = 0): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [inputOf(nullable.ofType, text, all, depth)];
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isRequiredInputField(field) || (all && depth < 2 && !nullable.isOneOf),
    );
    const some = nullable.isOneOf ? Object.values(nullable.getFields()).slice(0, 1) : fields;
    return Object.fromEntries(some.map(({ name, type: of }) => [name, inputOf(of, text, all, depth + 1)]));
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  const known: Readonly<Record<string, unknown>> = {
    Boolean: true,
    Int: 1,
    Decimal: '1.00',
    CurrencyCode: 'USD',
    CountryCode: 'US',
    Locale: 'en-US',
    DateTime: '2026-01-01T00:00:00Z',
    JSONObject: { [text]: text },
  };
  return known[nullable.name] ?? text;
}

describe('every text of a mutation', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s says what is wrong with it, or does it as it is told',
    async (name, { args, type }) => {
      const payload = getNamedType(type);
      const selection =
        isObjectType(payload) && 'userErrors' in payload.getFields() ? 'userErrors { code }' : '__typename';
      for (const text of HOSTILE) {
        for (const all of [false, true]) {
          const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
          const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
          const answer = await attack(
            `mutation (${declared}) { ${name}(${passed}) { ${selection} } }`,
            Object.fromEntries(args.map((arg) => [arg.name, inputOf(arg.type, text, all)])),
          );
          expect(answer.text).not.toMatch(/INTERNAL_SERVER_ERROR|PROVIDER_BAD_RESPONSE/);
        }
      }
    },
  );
});

it('leaves no more memory in use than attacks may', () => {
  expect(process.memoryUsage.rss() - held).toBeLessThan(MOST_BYTES);
});
