import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { at, decimal } from '../golden-row.ts';
import type { ProfituityRow } from './profituity-row.ts';

/** Rows that several kinds have alike. */

type Filters<K extends RecordKind> = ReturnType<ProfituityRow<K>['filter']>;

/** Ids are asked for alike of every kind below merchants. */
export function idRows<K extends RecordKind>(): readonly ProfituityRow<K>[] {
  const own = { more: '["id","=","{own}"]' };
  const field = 'nativeId';
  return [
    { name: 'everything', filter: () => ({ op: 'everything' }), expect: {} },
    { name: 'nothing', filter: () => ({ op: 'nothing' }), expect: 'none' },
    { name: 'id eq', filter: (k) => ({ op: 'eq', field: 'id', value: k.own }), expect: own },
    {
      name: 'id in, with one of another connection',
      filter: (k) => ({ op: 'in', field: 'id', values: [k.own, k.elsewhere].toSorted() }),
      expect: own,
    },
    {
      name: 'id of another connection',
      filter: (k) => ({ op: 'eq', field: 'id', value: k.elsewhere }),
      expect: 'none',
    },
    { name: 'id ne is not pushed', filter: (k) => ({ op: 'ne', field: 'id', value: k.own }), expect: {} },
    { name: 'nativeId eq', filter: (k) => ({ op: 'eq', field, value: k.ownNative }), expect: own },
    {
      name: 'nativeId in, with what is no guid',
      filter: (k) => ({ op: 'in', field, values: [`"]],"or",["id","<>",null]`, k.ownNative].toSorted() }),
      expect: own,
    },
    { name: 'nativeId eq no guid', filter: () => ({ op: 'eq', field, value: "x' or 1=1" }), expect: 'none' },
    {
      name: 'nativeId in the other case is none',
      filter: (k) => ({ op: 'eq', field, value: k.ownNative.toUpperCase() }),
      expect: 'none',
    },
  ];
}

/** The guid of another record, where rows may lack it. */
export function customerRows<
  K extends 'transaction' | 'paymentMethod' | 'billingSubscription',
>(): readonly ProfituityRow<K>[] {
  const field = 'customerId';
  const leaf = (filter: object): Filters<K> => filter as Filters<K>;
  const other = '["customerId","<>","{customer}"],"and",["customerId","<>",null]';
  return [
    {
      name: 'customerId eq',
      filter: (k) => leaf({ op: 'eq', field, value: k.customer }),
      expect: { more: '["customerId","=","{customer}"]' },
    },
    {
      name: 'customerId in, with one of another connection',
      filter: (k) => leaf({ op: 'in', field, values: [k.customer, k.elsewhere].toSorted() }),
      expect: { more: '["customerId","=","{customer}"]' },
    },
    {
      name: 'customerId ne',
      filter: (k) => leaf({ op: 'ne', field, value: k.customer }),
      expect: { more: other },
    },
    {
      name: 'customerId notIn',
      filter: (k) => leaf({ op: 'notIn', field, values: [k.customer, k.elsewhere].toSorted() }),
      expect: { more: other },
    },
    {
      name: 'customerId missing',
      filter: () => leaf({ op: 'missing', field }),
      expect: { more: '["customerId","=",null]' },
    },
    {
      name: 'customerId present',
      filter: () => leaf({ op: 'present', field }),
      expect: { more: '["customerId","<>",null]' },
    },
  ];
}

/** Times of creation; no two bounds agree, so that each of them counts. */
export function createdAtRows<K extends 'transaction' | 'refund' | 'customer'>(
  shared: string,
): readonly ProfituityRow<K>[] {
  const field = 'createdAt';
  const value = at(shared);
  const [from, after] = [
    `${shared.slice(0, 23)}Z`,
    `${shared.slice(0, 20)}${String((value % 1000) + 1).padStart(3, '0')}Z`,
  ];
  const within = `["creationTime",">=","${from}"],"and",["creationTime","<","${after}"]`;
  const outside = `["creationTime","<","${from}"],"or",["creationTime",">=","${after}"]`;
  const epoch =
    '["creationTime",">=","1970-01-01T00:00:00.000Z"],"and",["creationTime","<","1970-01-01T00:00:00.001Z"]';
  const row = (op: string, operand: object, more: string | null): ProfituityRow<K> => ({
    name: `createdAt ${op}`,
    filter: () => ({ op, field, ...operand }) as Filters<K>,
    order: [{ field, direction: 'desc' }],
    expect: { more, sort: ['creationTime desc', 'id asc'] },
  });
  return [
    row('gte', { value }, `["creationTime",">=","${from}"]`),
    row('gt', { value }, `["creationTime",">=","${after}"]`),
    row('lt', { value }, `["creationTime","<","${from}"]`),
    row('lte', { value }, `["creationTime","<","${after}"]`),
    row('eq', { value }, within),
    row('ne', { value }, `[${outside}]`),
    row('in', { values: [0, value] }, `[[${epoch}],"or",[${within}]]`),
    row(
      'notIn',
      { values: [0, value] },
      `[["creationTime","<","1970-01-01T00:00:00.000Z"],"or",["creationTime",">=","1970-01-01T00:00:00.001Z"]],"and",[${outside}]`,
    ),
  ];
}

/** Amounts are numbers in major units, whatever number of places a bound has. */
export function amountRows<K extends 'transaction' | 'refund'>(): readonly ProfituityRow<K>[] {
  const field = 'amount';
  const row = (
    name: string,
    filter: object,
    more: string | null,
    findsNothing = false,
  ): ProfituityRow<K> => ({
    name: `amount ${name}`,
    filter: () => ({ field, ...filter }) as Filters<K>,
    expect: { more },
    ...(findsNothing ? { findsNothing } : {}),
  });
  const one = (op: string, text: string): object => ({ op, value: decimal(text) });
  const apart = (text: string): string => `[["amount","<",${text}],"or",["amount",">",${text}]]`;
  return [
    row('eq', one('eq', '100'), '["amount","=",100]'),
    row('eq with zeros', one('eq', '100.000'), '["amount","=",100]'),
    row('ne', one('ne', '100'), apart('100')),
    row(
      'in',
      { op: 'in', values: [decimal('1'), decimal('100')] },
      '[["amount","=",1],"or",["amount","=",100]]',
    ),
    row(
      'notIn',
      { op: 'notIn', values: [decimal('1'), decimal('100')] },
      `${apart('1')},"and",${apart('100')}`,
    ),
    row('gt', one('gt', '10.05'), '["amount",">",10.05]'),
    row('gte', one('gte', '10.05'), '["amount",">=",10.05]'),
    row('lt', one('lt', '10.05'), '["amount","<",10.05]'),
    row('lte', one('lte', '10.05'), '["amount","<=",10.05]'),
    row('lt a part of a cent', one('lt', '99.999'), '["amount","<",99.999]'),
    row('gte below zero', one('gte', '-5'), '["amount",">=",-5]'),
    row('lt beyond every number', one('lt', '1000000000000000000000000000000'), null),
    { ...row('gt beyond every number', one('gt', '1000000000000000000000000000000'), null), expect: 'none' },
    { ...row('eq between two numbers', one('eq', '0.1234567890123456789'), null), expect: 'none' },
    row(
      'gte of more digits than a number has',
      one('gte', '12.34567890123456789'),
      '["amount",">=",12.3456789012346]',
    ),
    row(
      'lte of more digits than a number has',
      one('lte', '12.34567890123456789'),
      '["amount","<=",12.3456789012345]',
    ),
    row('ne between two numbers', one('ne', '0.1234567890123456789'), null),
  ];
}

/** The operators of text, each with a value that some row has. */
export function textRows<K extends RecordKind>(
  field: string,
  path: string,
  value: string,
): readonly ProfituityRow<K>[] {
  const row = (op: string, operand: object, more: string | null): ProfituityRow<K> => ({
    name: `${field} ${op}`,
    filter: () => ({ op, field, ...operand }) as Filters<K>,
    expect: { more },
  });
  return [
    row('eq', { value }, `["${path}","=","${value}"]`),
    row('in', { values: [value, 'zzz'] }, `[["${path}","=","${value}"],"or",["${path}","=","zzz"]]`),
    row('eqIgnoreCase', { value: value.toUpperCase() }, `["${path}","contains","${value.toLowerCase()}"]`),
    row(
      'contains',
      { value: value.slice(1).toUpperCase() },
      `["${path}","contains","${value.slice(1).toLowerCase()}"]`,
    ),
    row('startsWith', { value: value.slice(0, 3) }, `["${path}","startswith","${value.slice(0, 3)}"]`),
    row('endsWith', { value: value.slice(2) }, `["${path}","endswith","${value.slice(2)}"]`),
    row('present', {}, `["${path}","<>",null]`),
    row('ne', { value }, null),
    row('notIn', { values: [value, 'zzz'] }, null),
    row('notContains', { value: value.slice(1) }, null),
  ];
}
