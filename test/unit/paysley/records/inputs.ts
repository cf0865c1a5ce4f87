import type { Commands } from '../../../../src/domain/commands.ts';
import { parseDecimal } from '../../../../src/domain/decimal.ts';
import { Money } from '../../../../src/domain/money.ts';
import type { Operation, RecordPlace } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields, ProductFields } from '../../../../src/domain/record-commands.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { Run } from '../../../kit/command-run.ts';

export function ref<K extends RecordKind>(
  kind: K,
  nativeId: string | number,
  account = 'default',
): RecordRef<K> {
  return new RecordRef(kind, 'PAYSLEY', 'pay', account, `${nativeId}`);
}

export const account = new RecordRef('account', 'PAYSLEY', 'pay', null, 'default');
/** An account that Paysley has not. */
export const nowhere = new RecordRef('account', 'PAYSLEY', 'pay', null, 'another');

export function money(text: string, currency = 'USD'): Money {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return Money.ofDecimal(value, currency);
}

export function newCustomer(fields: Changes<CustomerFields> = {}): Commands['createCustomer'] {
  const customer = { kind: 'INDIVIDUAL', firstName: 'Ada', email: 'ada@example.com', ...fields } as const;
  return { account, customer };
}

export function customerChange(
  id: string | number,
  changes: Changes<CustomerFields>,
): Commands['updateCustomer'] {
  return { customer: ref('customer', id), version: null, changes };
}

export function newProduct(fields: Changes<ProductFields> = {}): Commands['createProduct'] {
  const product = {
    kind: 'PRODUCT',
    name: 'A thing',
    category: ref('category', 1),
    price: money('12.50'),
    ...fields,
  } as const;
  return { account, product };
}

export function productChange(
  id: string | number,
  changes: Changes<ProductFields>,
): Commands['updateProduct'] {
  return { product: ref('product', id), version: null, changes };
}

/** The operation once it is settled. */
export function settled(run: Run, result: RecordPlace | null = null): Operation {
  return { ...run.operation(), state: 'SUCCEEDED', result };
}
