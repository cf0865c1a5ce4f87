import { at } from '../golden-row.ts';
import type { ProfituityRow } from './profituity-row.ts';

type Row = ProfituityRow<'transaction'>;

const from = at('2025-06-10T00:00:00.001Z');
const paid = '["status","=","Paid"]';

/** Where status dates can be filtered by, and texts are told apart by case. */
export const datedRows: readonly Row[] = [
  {
    name: 'updatedAt gte',
    filter: () => ({ op: 'gte', field: 'updatedAt', value: from }),
    expect: { more: '["statusDate",">=","2025-06-10T00:00:00.001Z"]' },
  },
  {
    name: 'updatedAt in a span',
    filter: () => ({
      op: 'and',
      of: [
        { op: 'gt', field: 'updatedAt', value: from },
        { op: 'lte', field: 'updatedAt', value: from + 10 * 86_400_000 },
      ],
    }),
    expect: {
      more: '["statusDate",">=","2025-06-10T00:00:00.002Z"],"and",["statusDate","<","2025-06-20T00:00:00.002Z"]',
    },
  },
  {
    name: 'updatedAt ne',
    filter: () => ({ op: 'ne', field: 'updatedAt', value: from }),
    expect: {
      more: '[["statusDate","<","2025-06-10T00:00:00.001Z"],"or",["statusDate",">=","2025-06-10T00:00:00.002Z"]]',
    },
  },
  {
    name: 'updatedAt missing',
    filter: () => ({ op: 'missing', field: 'updatedAt' }),
    expect: { more: '["statusDate","=",null]' },
    findsNothing: true,
  },
  {
    name: 'completedAt lt',
    filter: () => ({ op: 'lt', field: 'completedAt', value: from }),
    expect: { more: `${paid},"and",["statusDate","<","2025-06-10T00:00:00.001Z"]` },
  },
  {
    name: 'completedAt present',
    filter: () => ({ op: 'present', field: 'completedAt' }),
    expect: { more: `${paid},"and",["statusDate","<>",null]` },
  },
  {
    name: 'completedAt missing',
    filter: () => ({ op: 'missing', field: 'completedAt' }),
    expect: { more: '[["status","<>","Paid"],"or",["statusDate","=",null]]' },
  },
  {
    name: 'reference eq',
    filter: () => ({ op: 'eq', field: 'reference', value: 'IZMIR' }),
    expect: { more: '["externalId","=","IZMIR"]' },
  },
  {
    name: 'reference ne',
    filter: () => ({ op: 'ne', field: 'reference', value: 'IZMIR' }),
    expect: { more: '["externalId","<>","IZMIR"],"and",["externalId","<>",null]' },
  },
  {
    name: 'reference notIn',
    filter: () => ({ op: 'notIn', field: 'reference', values: ['', 'IZMIR'] }),
    expect: {
      more: '["externalId","<>",""],"and",["externalId","<>","IZMIR"],"and",["externalId","<>",null]',
    },
  },
  {
    name: 'reference endsWith',
    filter: () => ({ op: 'endsWith', field: 'reference', value: 'MIR' }),
    expect: { more: '["externalId","endswith","MIR"]' },
  },
  {
    name: 'reference contains is not pushed',
    filter: () => ({ op: 'contains', field: 'reference', value: 'zmi' }),
    expect: {},
  },
  {
    name: 'customerName contains is not pushed',
    filter: () => ({ op: 'contains', field: 'customerName', value: 'shea' }),
    expect: {},
  },
];
