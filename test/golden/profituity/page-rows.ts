import type { Filter } from '../../../src/filter/ast.ts';
import { at, decimal } from '../golden-row.ts';
import type { ProfituityRow } from './profituity-row.ts';

type Row = ProfituityRow<'transaction'>;

const instant = at('2025-09-23T12:00:00.000Z');
const from = '"2025-09-23T12:00:00.000Z"';
const after = '"2025-09-23T12:00:00.001Z"';
const value = decimal('100');
const id = '80000000-0000-4000-a000-000000000000';
const behind = (op: 'gt' | 'lt'): Filter<'transaction'> => ({ op, field: 'nativeId', value: id });

/** Where a list goes on: behind a key, behind an id, and behind an id among the rows of one key. */
export const pageRows: readonly Row[] = [
  {
    name: 'behind an instant, those that tie once more',
    bounds: true,
    filter: () => ({
      op: 'or',
      of: [
        { op: 'lt', field: 'createdAt', value: instant },
        { op: 'eq', field: 'createdAt', value: instant },
      ],
    }),
    order: [{ field: 'createdAt', direction: 'desc' }],
    expect: {
      more: `[["creationTime","<",${from}],"or",[["creationTime",">=",${from}],"and",["creationTime","<",${after}]]]`,
      sort: ['creationTime desc', 'id asc'],
    },
  },
  {
    name: 'behind an instant, backwards',
    bounds: true,
    filter: () => ({ op: 'gt', field: 'createdAt', value: instant }),
    order: [{ field: 'createdAt', direction: 'asc' }],
    idDirection: 'desc',
    expect: { more: `["creationTime",">=",${after}]`, sort: ['creationTime asc', 'id desc'] },
  },
  {
    name: 'behind an id among those of an amount',
    bounds: true,
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'amount', value },
        {
          op: 'or',
          of: [
            { op: 'gt', field: 'amount', value },
            { op: 'and', of: [{ op: 'eq', field: 'amount', value }, behind('gt')] },
          ],
        },
      ],
    }),
    order: [{ field: 'amount', direction: 'asc' }],
    expect: {
      more: `["amount",">=",100],"and",[["amount",">",100],"or",[["amount","=",100],"and",["id",">","${id}"]]]`,
      sort: ['amount asc', 'id asc'],
    },
  },
  {
    name: 'behind an id among those of an amount, within a filter',
    bounds: true,
    filter: () => ({
      op: 'and',
      of: [
        { op: 'eq', field: 'status', value: 'SUCCEEDED' },
        {
          op: 'or',
          of: [
            { op: 'lt', field: 'amount', value },
            { op: 'and', of: [{ op: 'eq', field: 'amount', value }, behind('lt')] },
          ],
        },
      ],
    }),
    order: [{ field: 'amount', direction: 'desc' }],
    idDirection: 'desc',
    expect: {
      more: `["status","=","Paid"],"and",[["amount","<",100],"or",[["amount","=",100],"and",["id","<","${id}"]]]`,
      sort: ['amount desc', 'id desc'],
    },
  },
  { name: 'behind an id', bounds: true, filter: () => behind('gt'), expect: { more: `["id",">","${id}"]` } },
  {
    name: 'behind an id, backwards',
    bounds: true,
    filter: () => behind('lt'),
    idDirection: 'desc',
    expect: { more: `["id","<","${id}"]`, sort: ['id desc'] },
  },
];
