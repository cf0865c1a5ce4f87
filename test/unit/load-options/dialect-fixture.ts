import { compileFilter } from '../../../datasources/dialects/load-options/compile.ts';
import { printCondition } from '../../../datasources/dialects/load-options/condition.ts';
import type {
  LoadOptionsDialect,
  PropertyTable,
} from '../../../datasources/dialects/load-options/property.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import type { Filter } from '../../../src/filter/ast.ts';

export const a = 'aaaaaaaa-0000-4000-8000-000000000001';
export const b = 'bbbbbbbb-0000-4000-8000-000000000002';
export const shop = '11111111-0000-4000-8000-000000000001';
export const other = '22222222-0000-4000-8000-000000000002';

export const properties: PropertyTable<'transaction'> = {
  id: { type: 'ref', path: 'id', nullable: false, kind: 'transaction', within: 'merchantId' },
  nativeId: { type: 'guid', path: 'id' },
  accountId: { type: 'ref', path: 'merchantId', nullable: false, kind: 'account' },
  customerId: { type: 'ref', path: 'customerId', nullable: true, kind: 'customer', within: 'merchantId' },
  status: {
    type: 'words',
    path: 'status',
    nullable: false,
    images: { SCHEDULED: ['S'], SUCCEEDED: ['P', 'Q'], EXPIRED: [], UNKNOWN: 'rest' },
  },
  mode: {
    type: 'words',
    path: 'on',
    nullable: true,
    images: { TEST: [true], LIVE: [true, false], SANDBOX: 'rest' },
  },
  amount: { type: 'decimal', path: 'amount' },
  reference: { type: 'text', path: 'ref', nullable: true },
  customerName: { type: 'text', path: 'name', nullable: false },
  createdAt: { type: 'instant', path: 'made', nullable: false },
  updatedAt: { type: 'elsewhere' },
  completedAt: { type: 'during', path: 'on', state: { path: 'status', word: 'P' }, dated: true },
};

export const dialect: LoadOptionsDialect<'transaction'> = {
  properties,
  instants: 'instant',
  accounts: [shop],
  placeOf(id, kind) {
    const [account, nativeId = ''] = id.split('/');
    if (account === undefined || account === 'elsewhere') return null;
    return kind === 'account' ? { account: null, nativeId } : { account, nativeId };
  },
};

export function filterOf(filter: Filter<'transaction'>, given: Partial<typeof dialect> = {}): string {
  const condition = compileFilter(filter, { ...dialect, ...given });
  return printCondition(condition) ?? condition.kind;
}

export function decimal(text: string) {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}
