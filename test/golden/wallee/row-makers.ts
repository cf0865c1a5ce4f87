import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { at } from '../golden-row.ts';
import type { WalleeRow } from './wallee-row.ts';

/** Rows that several kinds have alike. */

/** Ids are asked for alike of every kind. */
export function idRows<K extends RecordKind>(): readonly WalleeRow<K>[] {
  return [
    {
      name: 'id eq',
      filter: (k) => ({ op: 'eq', field: 'id', value: k.own }),
      expect: { query: 'id:{own}' },
    },
    {
      name: 'id in',
      filter: (k) => ({ op: 'in', field: 'id', values: [k.elsewhere, k.own] }),
      expect: { query: 'id:{own}' },
    },
    {
      name: 'nativeId eq',
      filter: (k) => ({ op: 'eq', field: 'nativeId', value: k.ownNative }),
      expect: { query: 'id:{own}' },
    },
    {
      name: 'nativeId in',
      filter: (k) => ({ op: 'in', field: 'nativeId', values: ['1', k.ownNative] }),
      expect: { query: 'id:1 OR id:{own}' },
    },
  ];
}

/** What any kind with a date of creation answers; no two bounds agree, so that each of them counts. */
export function createdAtRows<K extends 'refund' | 'paymentAttempt' | 'customer'>(): readonly WalleeRow<K>[] {
  const value = at('2025-01-01T00:00:00Z');
  const other = at('2025-06-01T00:00:00Z');
  const row = (
    name: string,
    filter: ReturnType<WalleeRow<K>['filter']>,
    query: string,
    findsNothing = false,
  ): WalleeRow<K> => ({
    name: `createdAt ${name}`,
    filter: () => filter,
    order: [{ field: 'createdAt', direction: 'desc' }],
    expect: { query, order: 'createdOn:DESC id:ASC' },
    ...(findsNothing ? { findsNothing } : {}),
  });
  const field = 'createdAt';
  const within = 'createdOn:>="2025-01-01T00:00:00.000Z" AND createdOn:<"2025-01-01T00:00:00.001Z"';
  const outside = 'createdOn:<"2025-01-01T00:00:00.000Z" OR createdOn:>="2025-01-01T00:00:00.001Z"';
  return [
    row('gte', { op: 'gte', field, value }, 'createdOn:>="2025-01-01T00:00:00.000Z"'),
    row('gt', { op: 'gt', field, value }, 'createdOn:>="2025-01-01T00:00:00.001Z"'),
    row('lt', { op: 'lt', field, value }, 'createdOn:<"2025-01-01T00:00:00.000Z"'),
    row('lte', { op: 'lte', field, value }, 'createdOn:<"2025-01-01T00:00:00.001Z"'),
    row('eq', { op: 'eq', field, value }, within, true),
    row('ne', { op: 'ne', field, value }, outside),
    row(
      'in',
      { op: 'in', field, values: [value, other] },
      `(${within}) OR (${within.replaceAll('2025-01-01', '2025-06-01')})`,
      true,
    ),
    row(
      'notIn',
      { op: 'notIn', field, values: [value, other] },
      `(${outside}) AND (${outside.replaceAll('2025-01-01', '2025-06-01')})`,
    ),
  ];
}

/** The operators of text that rows may lack, each with a value that some row has. */
export function textRows<K extends RecordKind>(
  field: string,
  path: string,
  value: string,
): readonly WalleeRow<K>[] {
  const leaf = (op: string, operand: object): ReturnType<WalleeRow<K>['filter']> =>
    ({ op, field, ...operand }) as ReturnType<WalleeRow<K>['filter']>;
  const positive = [
    ['eq', value, `${path}:"${value}"`],
    ['eqIgnoreCase', value.toUpperCase(), `${path}:"${value.toLowerCase()}"`],
    ['contains', value.slice(1), `${path}:~"${value.slice(1).toLowerCase()}"`],
    ['startsWith', value.slice(0, 3), `${path}:~"${value.slice(0, 3)}"`],
    ['endsWith', value.slice(2), `${path}:~"${value.slice(2)}"`],
  ] as const;
  return [
    ...positive.map(([op, operand, query]): WalleeRow<K> => ({
      name: `${field} ${op}`,
      filter: () => leaf(op, { value: operand }),
      expect: { query },
    })),
    {
      name: `${field} in`,
      filter: () => leaf('in', { values: [value, 'zzz'] }),
      expect: { query: `${path}:"${value}" OR ${path}:"zzz"` },
    },
    {
      name: `${field} missing`,
      filter: () => leaf('missing', {}),
      expect: { query: `${path}:*` },
    },
    {
      name: `${field} present`,
      filter: () => leaf('present', {}),
      expect: { query: `-${path}:*` },
    },
    {
      name: `${field} ne is not pushed`,
      filter: () => leaf('ne', { value }),
      expect: { query: null },
    },
  ];
}

/** The words of records that are made, put out of use and deleted. */
export function stateRows<K extends 'account' | 'client'>(active: string): readonly WalleeRow<K>[] {
  const others = '-state:CREATE AND -state:INACTIVE AND -state:DELETING AND -state:DELETED';
  const not = active.split(' OR ').map((term) => `-${term}`);
  return [
    {
      name: 'state eq',
      filter: () => ({ op: 'eq', field: 'state', value: 'ACTIVE' }),
      expect: { query: active },
    },
    {
      name: 'state in',
      filter: () => ({ op: 'in', field: 'state', values: ['ACTIVE', 'DELETED'] }),
      expect: { query: `${active} OR state:DELETING OR state:DELETED` },
    },
    {
      name: 'state ne',
      filter: () => ({ op: 'ne', field: 'state', value: 'ACTIVE' }),
      expect: { query: not.join(' AND ') },
    },
    {
      name: 'state notIn',
      filter: () => ({ op: 'notIn', field: 'state', values: ['DELETED', 'UNKNOWN'] }),
      expect: { query: `${active} OR state:CREATE OR state:INACTIVE` },
    },
    {
      name: 'state UNKNOWN',
      filter: () => ({ op: 'eq', field: 'state', value: 'UNKNOWN' }),
      expect: { query: [...not, others].join(' AND ') },
      findsNothing: true,
    },
  ];
}

/** Dates that a space or an account may lack. */
export function optionalDateRows<K extends 'account' | 'client'>(first: string): readonly WalleeRow<K>[] {
  const value = at(first);
  const [from, after] = [new Date(value).toISOString(), new Date(value + 1).toISOString()];
  const within = `createdOn:>="${from}" AND createdOn:<"${after}"`;
  const outside = `createdOn:<"${from}" OR createdOn:>="${after}"`;
  const field = 'createdAt';
  return [
    {
      name: 'createdAt eq',
      filter: () => ({ op: 'eq', field, value }),
      expect: { query: within },
    },
    {
      name: 'createdAt ne',
      filter: () => ({ op: 'ne', field, value }),
      expect: { query: outside },
    },
    {
      name: 'createdAt in',
      filter: () => ({ op: 'in', field, values: [0, value] }),
      expect: {
        query: `(createdOn:>="1970-01-01T00:00:00.000Z" AND createdOn:<"1970-01-01T00:00:00.001Z") OR (${within})`,
      },
    },
    {
      name: 'createdAt notIn',
      filter: () => ({ op: 'notIn', field, values: [0, value] }),
      expect: {
        query: `(createdOn:<"1970-01-01T00:00:00.000Z" OR createdOn:>="1970-01-01T00:00:00.001Z") AND (${outside})`,
      },
    },
    {
      name: 'createdAt gt',
      filter: () => ({ op: 'gt', field, value }),
      expect: { query: `createdOn:>="${after}"` },
    },
    {
      name: 'createdAt gte',
      filter: () => ({ op: 'gte', field, value }),
      expect: { query: `createdOn:>="${from}"` },
    },
    {
      name: 'createdAt lt',
      filter: () => ({ op: 'lt', field, value: value + 1 }),
      expect: { query: `createdOn:<"${after}"` },
    },
    {
      name: 'createdAt lte',
      filter: () => ({ op: 'lte', field, value }),
      expect: { query: `createdOn:<"${after}"` },
    },
    {
      name: 'createdAt missing',
      filter: () => ({ op: 'missing', field }),
      expect: { query: 'createdOn:*' },
      findsNothing: true,
    },
    {
      name: 'createdAt present',
      filter: () => ({ op: 'present', field }),
      expect: { query: '-createdOn:*' },
    },
  ];
}
