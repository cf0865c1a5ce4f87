import type { MoneyInput } from '../../../schema/inputs/commands/parts.ts';
import type {
  CreateProductInput,
  ProductFields as Given,
  RetireProductInput,
  UpdateProductInput,
} from '../../../schema/inputs/commands/product-commands.ts';
import type { ProductFields } from '../../../src/domain/record-commands.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import type { Reading } from './field-readers.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { decodeMoney } from './money.ts';
import { requireChange } from './nothing-to-change.ts';
import type { Path } from './problems.ts';
import type { FieldReaders } from './record-fields.ts';
import { readFields } from './record-fields.ts';
import { refAtAccount } from './ref-at-account.ts';

export const decodeCreateProduct: Decoder<'createProduct', CreateProductInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const account = await refAtAccount(problems, ids, at('accountId'), 'account', input.accountId, null);
    const readers = productReaders({ problems, ids, beside: account });
    const product = await readFields(input.product, at('product'), 'none', readers);
    return account === null ? null : { account, product };
  });

export const decodeUpdateProduct: Decoder<'updateProduct', UpdateProductInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { productId, version = null } = input;
    const product = await refAtAccount(problems, ids, at('productId'), 'product', productId, null);
    const readers = productReaders({ problems, ids, beside: product });
    const changes = await readFields(input.product, at('product'), 'clears', readers);
    requireChange(problems, at('product'), changes);
    return product === null ? null : { product, version, changes };
  });

export const decodeRetireProduct: Decoder<'retireProduct', RetireProductInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { productId } = input;
    const product = await refAtAccount(problems, ids, at('productId'), 'product', productId, null);
    return product === null ? null : { product };
  });

function productReaders(reading: Reading): FieldReaders<ProductFields, Given> {
  const { asIs, free, plain, wholeFrom, ref } = fieldReaders(reading);
  const price = (given: MoneyInput, path: Path) =>
    decodeMoney(reading.problems, path, given, { sign: 'notNegative' });
  return {
    kind: asIs,
    name: free,
    description: free,
    sku: plain,
    reference: plain,
    category: ref('category'),
    price,
    cost: price,
    unit: asIs,
    taxId: plain,
    stockManaged: asIs,
    stockOnHand: wholeFrom(0),
    stockLowThreshold: wholeFrom(0),
    imageUrl: plain,
  };
}
