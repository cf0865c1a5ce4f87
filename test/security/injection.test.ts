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
import type { SecurityWorld } from './world.ts';
import { startSecurityWorld } from './world.ts';

let world: SecurityWorld;

beforeAll(async () => {
  world = await startSecurityWorld();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const schema: GraphQLSchema = buildSchema(
  readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8'),
);

/** Texts that no record of a sandbox has, each of which means something in some query language or on the way to it. */
const HOSTILE = [
  "' or 1 eq 1 or '' eq '",
  "x') or (reference ne 'x",
  "''' or ''='",
  '" OR "1"="1',
  '*zz* OR *:*',
  '%27%20or%201%20eq%201',
  'zz%00zz',
  'zz\u0000zz',
  'zz\r\nX-Injected: 1\r\n\r\n',
  'zz&$filter=true&limit=1000',
  'zz#/../../zz?zz=zz',
  '../../zz',
  '\\zz\\"\\u0022',
  '\u2018 or 1 eq 1 \u2019',
  '\uff07 or 1 eq 1 or \uff07',
  '\u202ezz\u202c',
  '${zz}{{zz}}<script>zz</script>',
  '{"$ne":null}',
  'zz_zz%zz',
  'zz;zz:zz,zz|zz~zz^zz',
] as const;

/** Operators by which a text that no record has finds nothing. */
const FINDING = ['eq', 'eqIgnoreCase', 'contains', 'startsWith', 'endsWith', 'in'] as const;

interface Place {
  readonly list: string;
  readonly filter: GraphQLInputObjectType;
  readonly field: string;
  readonly operator: string | null;
}

function placesOf(list: GraphQLField<unknown, unknown>): readonly Place[] {
  const filter = list.args.find(({ name }) => name === 'filter')?.type;
  if (filter === undefined || !isInputObjectType(filter)) return [];
  return Object.values(filter.getFields()).flatMap(({ name: field, type }): Place[] => {
    const named = getNamedType(type);
    if (named.name === 'String') return [{ list: list.name, filter, field, operator: null }];
    if (!isInputObjectType(named)) return [];
    const operators = named.getFields();
    return FINDING.filter((operator) => {
      const operand = operators[operator];
      return operand !== undefined && ['String', 'ID'].includes(getNamedType(operand.type).name);
    }).map((operator) => ({ list: list.name, filter, field, operator }));
  });
}

const places = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(placesOf);

/** What is the caller's to mend; all else that a source could say would mean that a provider was confused. */
const TOLD = new Set(['BAD_USER_INPUT', 'UNSUPPORTED_BY_PROVIDER', 'QUERY_TOO_COMPLEX', 'NOT_FOUND']);

/** An id goes into an address, and a provider may refuse one with a NUL or the like: that source then fails, without a row. */
const TOLD_OF_IDS = new Set([...TOLD, 'PROVIDER_BAD_RESPONSE']);

describe('every text of a filter', () => {
  it('is tried', () => {
    expect(places.length).toBeGreaterThan(50);
  });

  it.each([...Map.groupBy(places, ({ list, field }) => `${list}.${field}`)])(
    '%s finds nothing by what no record has, or says why not',
    async (_name, some) => {
      for (const { list, filter, field, operator } of some) {
        for (let start = 0; start < HOSTILE.length; start += 10) {
          const texts = HOSTILE.slice(start, start + 10);
          const declared = texts.map((_, index) => `$f${index}: ${filter.name}`).join(', ');
          const sources = list === 'operations' ? '' : 'sources { status error { code } }';
          const asked = texts.map(
            (_, index) => `a${index}: ${list}(filter: $f${index}) { nodes { id } ${sources} }`,
          );
          const variables = Object.fromEntries(
            texts.map((text, index) => [
              `f${index}`,
              { [field]: operator === null ? text : { [operator]: operator === 'in' ? [text] : text } },
            ]),
          );
          const answer = await world.paygraph.ask(`query (${declared}) { ${asked.join('\n')} }`, variables);
          expect(answer.status).toBeLessThan(500);
          for (const { extensions } of answer.errors) expect(TOLD, answer.text).toContain(extensions.code);
          for (const [alias, value] of Object.entries(answer.data ?? {})) {
            const connection = value as {
              nodes: unknown[];
              sources?: { error: { code: string } | null }[];
            } | null;
            expect(
              connection?.nodes ?? [],
              `${operator} ${JSON.stringify(variables[alias.replace('a', 'f')])}`,
            ).toEqual([]);
            for (const { error } of connection?.sources ?? []) {
              if (error !== null)
                expect(field === 'nativeId' ? TOLD_OF_IDS : TOLD, `${operator} ${alias}`).toContain(
                  error.code,
                );
            }
          }
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
          const answer = await world.paygraph.ask(
            `mutation (${declared}) { ${name}(${passed}) { ${selection} } }`,
            Object.fromEntries(args.map((arg) => [arg.name, inputOf(arg.type, text, all)])),
          );
          expect(answer.status).toBeLessThan(500);
          expect(answer.text).not.toContain('INTERNAL_SERVER_ERROR');
        }
      }
    },
  );
});
