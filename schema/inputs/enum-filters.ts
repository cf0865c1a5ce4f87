import type { InputOperator } from '../../src/domain/fields/operators.ts';
import { BillingSubscriptionStatusEnum } from '../enums/billing-subscription.ts';
import { CustomerKindEnum } from '../enums/customer-kind.ts';
import { PaymentLinkKindEnum, PaymentLinkStatusEnum } from '../enums/payment-link.ts';
import { PaymentMethodKindEnum } from '../enums/payment-method.ts';
import { ProductKindEnum } from '../enums/product.ts';
import { ModeEnum, ProviderNameEnum } from '../enums/provider.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { RefundStatusEnum } from '../enums/refund-status.ts';
import { TransactionStatusEnum } from '../enums/transaction.ts';
import type { WordEnum } from '../enums/word-enum.ts';
import type { InputClass } from './operator-input.ts';
import { operatorInput } from './operator-input.ts';

const choosing = ['eq', 'ne', 'in', 'notIn'] as const;

function enumFilter(
  name: string,
  operand: WordEnum<string>,
  operators: readonly InputOperator[] = choosing,
): InputClass {
  const description = `Tests of a value of \`${name}\`.`;
  return operatorInput({ name: `${name}Filter`, description, operand, operators });
}

/** The filter input of each enum that some field table has a field of, by the enum's name in the graph. */
const enumFilters: ReadonlyMap<string, InputClass> = new Map([
  ['BillingSubscriptionStatus', enumFilter('BillingSubscriptionStatus', BillingSubscriptionStatusEnum)],
  ['CustomerKind', enumFilter('CustomerKind', CustomerKindEnum, ['eq', 'ne', 'isNull'])],
  ['Mode', enumFilter('Mode', ModeEnum)],
  ['PaymentLinkKind', enumFilter('PaymentLinkKind', PaymentLinkKindEnum)],
  ['PaymentLinkStatus', enumFilter('PaymentLinkStatus', PaymentLinkStatusEnum)],
  ['PaymentMethodKind', enumFilter('PaymentMethodKind', PaymentMethodKindEnum, [...choosing, 'isNull'])],
  ['ProductKind', enumFilter('ProductKind', ProductKindEnum, [...choosing, 'isNull'])],
  ['ProviderName', enumFilter('ProviderName', ProviderNameEnum)],
  ['RecordState', enumFilter('RecordState', RecordStateEnum)],
  ['RefundStatus', enumFilter('RefundStatus', RefundStatusEnum)],
  ['TransactionStatus', enumFilter('TransactionStatus', TransactionStatusEnum)],
]);

/** Throws, while the process starts, for an enum that nobody gave a filter. */
export function enumFilterOf(name: string): InputClass {
  const filter = enumFilters.get(name);
  if (filter === undefined) throw new Error(`No filter input for the enum ${name}`);
  return filter;
}
