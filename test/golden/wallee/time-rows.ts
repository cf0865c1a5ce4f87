import { at } from '../golden-row.ts';
import type { WalleeRow } from './wallee-row.ts';

const created = { field: 'createdAt' } as const;
const shared = at('2025-08-24T18:09:19.474Z');
const later = at('2025-12-23T07:50:19.199Z');

export const timeRows: readonly WalleeRow<'transaction'>[] = [
  {
    name: 'createdAt gte',
    filter: () => ({ ...created, op: 'gte', value: shared }),
    expect: { query: 'createdOn:>="2025-08-24T18:09:19.474Z"' },
  },
  {
    name: 'createdAt gt',
    filter: () => ({ ...created, op: 'gt', value: shared }),
    expect: { query: 'createdOn:>="2025-08-24T18:09:19.475Z"' },
  },
  {
    name: 'createdAt lt',
    filter: () => ({ ...created, op: 'lt', value: shared }),
    expect: { query: 'createdOn:<"2025-08-24T18:09:19.474Z"' },
  },
  {
    name: 'createdAt lte',
    filter: () => ({ ...created, op: 'lte', value: shared }),
    expect: { query: 'createdOn:<"2025-08-24T18:09:19.475Z"' },
  },
  {
    name: 'createdAt eq',
    filter: () => ({ ...created, op: 'eq', value: shared }),
    expect: {
      query: 'createdOn:>="2025-08-24T18:09:19.474Z" AND createdOn:<"2025-08-24T18:09:19.475Z"',
    },
  },
  {
    name: 'createdAt ne',
    filter: () => ({ ...created, op: 'ne', value: shared }),
    expect: { query: 'createdOn:<"2025-08-24T18:09:19.474Z" OR createdOn:>="2025-08-24T18:09:19.475Z"' },
  },
  {
    name: 'createdAt in',
    filter: () => ({ ...created, op: 'in', values: [shared, later] }),
    expect: {
      query:
        '(createdOn:>="2025-08-24T18:09:19.474Z" AND createdOn:<"2025-08-24T18:09:19.475Z") OR (createdOn:>="2025-12-23T07:50:19.199Z" AND createdOn:<"2025-12-23T07:50:19.200Z")',
    },
  },
  {
    name: 'createdAt notIn',
    filter: () => ({ ...created, op: 'notIn', values: [shared, later] }),
    expect: {
      query:
        '(createdOn:<"2025-08-24T18:09:19.474Z" OR createdOn:>="2025-08-24T18:09:19.475Z") AND (createdOn:<"2025-12-23T07:50:19.199Z" OR createdOn:>="2025-12-23T07:50:19.200Z")',
    },
  },
  {
    name: 'createdAt after every year',
    filter: () => ({ ...created, op: 'gt', value: at('9999-12-31T23:59:59.999Z') }),
    expect: 'none',
  },
  {
    name: 'completedAt between',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gte', field: 'completedAt', value: at('2025-03-01T00:00:00Z') },
        { op: 'lt', field: 'completedAt', value: at('2025-06-01T00:00:00Z') },
      ],
    }),
    expect: {
      query: 'completedOn:>="2025-03-01T00:00:00.000Z" AND completedOn:<"2025-06-01T00:00:00.000Z"',
    },
  },
  {
    name: 'completedAt gt, lte',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'gt', field: 'completedAt', value: at('2025-11-01T00:00:00Z') },
        { op: 'lte', field: 'completedAt', value: at('2024-06-01T00:00:00Z') },
      ],
    }),
    expect: {
      query: 'completedOn:>="2025-11-01T00:00:00.001Z" OR completedOn:<"2024-06-01T00:00:00.001Z"',
    },
  },
  {
    name: 'completedAt eq',
    filter: () => ({ op: 'eq', field: 'completedAt', value: at('2025-12-17T20:27:07.673Z') }),
    expect: {
      query: 'completedOn:>="2025-12-17T20:27:07.673Z" AND completedOn:<"2025-12-17T20:27:07.674Z"',
    },
  },
  {
    name: 'completedAt ne keeps no one without',
    filter: () => ({ op: 'ne', field: 'completedAt', value: at('2025-12-17T20:27:07.673Z') }),
    expect: {
      query: 'completedOn:<"2025-12-17T20:27:07.673Z" OR completedOn:>="2025-12-17T20:27:07.674Z"',
    },
  },
  {
    name: 'completedAt in, notIn',
    filter: () => ({
      op: 'and',
      of: [
        {
          op: 'in',
          field: 'completedAt',
          values: [at('2024-05-12T01:21:31.195Z'), at('2025-12-17T20:27:07.673Z')],
        },
        {
          op: 'notIn',
          field: 'completedAt',
          values: [at('2024-05-12T01:21:31.195Z'), at('2024-05-12T01:21:31.196Z')],
        },
      ],
    }),
    expect: {
      query:
        '((completedOn:>="2024-05-12T01:21:31.195Z" AND completedOn:<"2024-05-12T01:21:31.196Z") OR (completedOn:>="2025-12-17T20:27:07.673Z" AND completedOn:<"2025-12-17T20:27:07.674Z")) AND (completedOn:<"2024-05-12T01:21:31.195Z" OR completedOn:>="2024-05-12T01:21:31.196Z") AND (completedOn:<"2024-05-12T01:21:31.196Z" OR completedOn:>="2024-05-12T01:21:31.197Z")',
    },
  },
  {
    name: 'completedAt missing',
    filter: () => ({ op: 'missing', field: 'completedAt' }),
    expect: { query: 'completedOn:*' },
  },
  {
    name: 'completedAt present',
    filter: () => ({ op: 'present', field: 'completedAt' }),
    expect: { query: '-completedOn:*' },
  },
  {
    name: 'updatedAt gte',
    filter: () => ({ op: 'gte', field: 'updatedAt', value: later }),
    expect: { query: notBefore('2025-12-23T07:50:19.199Z') },
  },
  {
    name: 'updatedAt gt',
    filter: () => ({ op: 'gt', field: 'updatedAt', value: later }),
    expect: { query: notBefore('2025-12-23T07:50:19.200Z') },
  },
  {
    name: 'updatedAt lt',
    filter: () => ({ op: 'lt', field: 'updatedAt', value: shared }),
    expect: { query: 'createdOn:<"2025-08-24T18:09:19.474Z"' },
  },
  {
    name: 'updatedAt lte',
    filter: () => ({ op: 'lte', field: 'updatedAt', value: shared }),
    expect: { query: 'createdOn:<"2025-08-24T18:09:19.475Z"' },
  },
  {
    name: 'updatedAt eq',
    filter: () => ({ op: 'eq', field: 'updatedAt', value: shared }),
    expect: { query: `(${notBefore('2025-08-24T18:09:19.474Z')}) AND createdOn:<"2025-08-24T18:09:19.475Z"` },
  },
  {
    name: 'updatedAt in',
    filter: () => ({ op: 'in', field: 'updatedAt', values: [shared, later] }),
    expect: {
      query: `((${notBefore('2025-08-24T18:09:19.474Z')}) AND createdOn:<"2025-08-24T18:09:19.475Z") OR ((${notBefore('2025-12-23T07:50:19.199Z')}) AND createdOn:<"2025-12-23T07:50:19.200Z")`,
    },
  },
  {
    name: 'updatedAt missing',
    filter: () => ({ op: 'missing', field: 'updatedAt' }),
    expect: 'none',
  },
  {
    name: 'updatedAt present',
    filter: () => ({ op: 'present', field: 'updatedAt' }),
    expect: { query: null },
  },
];

/** Any of the dates of a transaction. */
function notBefore(instant: string): string {
  return [
    'createdOn',
    'confirmedOn',
    'processingOn',
    'authorizedOn',
    'completedOn',
    'failedOn',
    'deliveryDecisionMadeOn',
  ]
    .map((path) => `${path}:>="${instant}"`)
    .join(' OR ');
}
