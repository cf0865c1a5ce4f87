import { Field, Int, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type {
  CaptureMethod,
  Direction,
  Mode,
  RefundState,
  TransactionAction,
  TransactionStatus,
} from '../../src/domain/vocabulary.ts';
import { ModeEnum } from '../enums/provider.ts';
import {
  CaptureMethodEnum,
  DirectionEnum,
  RefundStateEnum,
  TransactionActionEnum,
  TransactionStatusEnum,
} from '../enums/transaction.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { JSONObjectScalar } from '../scalars/json-object.ts';
import { Address } from './address.ts';
import { Capture } from './capture.ts';
import { Failure } from './failure.ts';
import { LineItem } from './line-item.ts';
import { Money } from './money.ts';
import { Node } from './node.ts';
import { PaymentMethodDetails } from './payment-method-details.ts';
import { ProviderRecord } from './provider-record.ts';
import { StatusChange } from './status-change.ts';

@ObjectType('Transaction', {
  description:
    'A payment by a customer to an account, or a payout (`direction`). Money that goes back is a Refund.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Transaction {
  @Field(() => ModeEnum, { nullable: true, description: 'Whether real money moved.' })
  readonly mode!: Mode | null;

  @Field(() => DirectionEnum, { nullable: true, description: 'Which way the money went.' })
  readonly direction!: Direction | null;

  @Field(() => String, {
    nullable: true,
    description: "The customer's name as recorded with this payment; guests have one too.",
  })
  readonly customerName!: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address recorded with this payment.' })
  readonly customerEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number recorded with this payment.' })
  readonly customerPhone!: string | null;

  @Field(() => TransactionStatusEnum, {
    description: 'Where the payment is in its own life; what was paid back is `refundState`.',
  })
  readonly status!: TransactionStatus;

  @Field(() => String, { description: "The provider's own word for the status." })
  readonly nativeStatus!: string;

  @Field(() => Money, { description: 'What the customer pays: base, tax, fee and tip together.' })
  readonly amount!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'What the merchant asked for, before tax, fee and tip.',
  })
  readonly baseAmount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The tax in it.' })
  readonly taxAmount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The fee that the customer pays on top.' })
  readonly feeAmount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The tip in it.' })
  readonly tipAmount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'How much was really taken so far.' })
  readonly capturedAmount!: Money | null;

  @Field(() => RefundStateEnum, {
    nullable: true,
    description: 'How much of it went back; null where the provider does not tell.',
  })
  readonly refundState!: RefundState | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What went back, or is going back; null where the provider does not tell.',
  })
  readonly refundedAmount!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What can still be refunded; null where the provider does not tell.',
  })
  readonly refundableAmount!: Money | null;

  @Field(() => CaptureMethodEnum, { nullable: true, description: 'Who decides when the money is taken.' })
  readonly captureMethod!: CaptureMethod | null;

  @Field(() => [Capture], {
    nullable: true,
    description: 'The captures so far; null where the provider does not tell.',
  })
  readonly captures!: readonly Capture[] | null;

  @Field(() => PaymentMethodDetails, { nullable: true, description: 'With what it was paid.' })
  readonly paymentMethod!: PaymentMethodDetails | null;

  @Field(() => String, { nullable: true, description: "The merchant's own reference." })
  readonly reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  readonly description!: string | null;

  @Field(() => Failure, {
    nullable: true,
    description: 'Why the payment failed or was returned; null unless it was.',
  })
  readonly failure!: Failure | null;

  @Field(() => [LineItem], {
    description: 'What was paid for, line by line; empty where nothing is itemised.',
  })
  readonly lineItems!: readonly LineItem[];

  @Field(() => Address, { nullable: true, description: 'Where the bill goes.' })
  readonly billingAddress!: Address | null;

  @Field(() => Address, { nullable: true, description: 'Where the goods go.' })
  readonly shippingAddress!: Address | null;

  @Field(() => [TransactionActionEnum], { description: 'What can be done with it now: the buttons to show.' })
  readonly actions!: readonly TransactionAction[];

  @Field(() => [StatusChange], {
    description: 'Its life so far, as far as the provider tells, oldest first.',
  })
  readonly statusHistory!: readonly StatusChange[];

  @Field(() => JSONObjectScalar, {
    description: 'What the merchant attached to it; {} where there is nothing.',
  })
  readonly metadata!: Readonly<Record<string, unknown>>;

  @Field(() => Int, {
    nullable: true,
    description: 'For optimistic locking; null where the provider has no versions.',
  })
  readonly version!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly createdAt!: EpochMs;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last changed.' })
  readonly updatedAt!: EpochMs | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came to its end, good or bad.' })
  readonly completedAt!: EpochMs | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The day on which the bank is asked, where it was announced.',
  })
  readonly scheduledFor!: EpochMs | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the money reached the merchant.' })
  readonly settledAt!: EpochMs | null;
}
