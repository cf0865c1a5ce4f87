import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { productStates } from '../vocabulary.ts';
import type { productFields } from '../wire/subscription.ts';

type ProductFields = typeof productFields;

export const productWires = {
  account: [],
  kind: [],
  name: ['name', 'reference'],
  description: [],
  sku: ['reference'],
  category: [],
  categoryName: [],
  price: [],
  cost: [],
  unit: [],
  stock: [],
  taxId: [],
  taxLabel: [],
  taxRate: [],
  imageUrl: [],
  state: ['state'],
  version: ['version'],
  createdAt: [],
  raw: [],
} as const satisfies WiresOf<'product', ProductFields>;

const readState = wordReader('products.state', productStates);

/** A subscription product. What it costs is in its components, by currency, and not told here. */
export function productMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'product', RowOf<ProductFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    kind: () => 'SUBSCRIPTION',
    name: (row, ref) => row.name ?? row.reference ?? ref.nativeId,
    description: missing,
    sku: (row) => row.reference,
    category: missing,
    categoryName: missing,
    price: missing,
    cost: missing,
    unit: () => 'PER_CYCLE',
    stock: missing,
    taxId: missing,
    taxLabel: missing,
    taxRate: missing,
    imageUrl: missing,
    state: (row) => readState(row.state, connection.oddWords),
    version: (row) => row.version,
    createdAt: missing,
    raw: (row) => redactWallee(row.payload),
  };
}
