import type { Prng } from '../../kit/prng.ts';
import type { AddressRecord } from '../records/common.ts';
import type { CustomerRecord, TokenRecord } from '../records/customers.ts';
import type { TransactionRecord } from '../records/payments.ts';
import type { Id } from '../wire/id.ts';
import { later, timestamp } from './calendar.ts';
import { failureReason } from './failures.ts';
import { presentOnly } from './present.ts';
import { emailAddress, merchantReference, oftenMissing, text } from './texts.ts';
import type { TransactionPlan } from './transaction-plan.ts';

/** Who may pay, and with what. */
export interface Payers {
  readonly customers: readonly CustomerRecord[];
  readonly addresses: ReadonlyMap<Id, readonly AddressRecord[]>;
  /** Addresses of who has no customer record. */
  readonly strangers: readonly [AddressRecord, ...AddressRecord[]];
  readonly tokens: ReadonlyMap<string, readonly TokenRecord[]>;
  readonly terminals: readonly Id[];
}

interface Payer {
  readonly customerId: string | null | undefined;
  readonly email: string | null | undefined;
  readonly address: AddressRecord;
  readonly token: Id | undefined;
}

/** The record of a planned transaction. */
export function transaction(prng: Prng, plan: TransactionPlan, payers: Payers): TransactionRecord {
  const { stage, times, basket, decimal } = plan;
  const payer = payerOf(prng, payers);
  const taken = plan.completions.reduce((sum, amount) => sum + amount, 0);
  const fee = Math.floor(taken / 50);
  const terminal = prng.chance(0.06) ? payers.terminals[0] : undefined;
  const at = (happened: boolean, instant: number): string | null | undefined =>
    happened ? timestamp(prng, instant) : prng.chance(0.2) ? null : undefined;
  return presentOnly<TransactionRecord>({
    id: plan.ids.transaction,
    version: prng.int(2, 9),
    linkedSpaceId: plan.spaceId,
    state: plan.state,
    currency: basket.currency,
    authorizationAmount: decimal(basket.total),
    completedAmount: decimal(taken),
    refundedAmount: decimal(
      plan.refunds.reduce((sum, { state, amount }) => (state === 'SUCCESSFUL' ? sum + amount : sum), 0),
    ),
    totalAppliedFees: decimal(fee),
    totalSettledAmount: decimal(taken - fee),
    merchantReference: oftenMissing(prng, merchantReference(prng), 0.12),
    invoiceMerchantReference: prng.chance(0.2) ? merchantReference(prng) : undefined,
    customerId: payer.customerId,
    customerEmailAddress: payer.email,
    lineItems: basket.lineItems,
    billingAddress: prng.chance(0.85) ? payer.address : prng.chance(0.5) ? null : undefined,
    shippingAddress: prng.chance(0.3) ? payer.address : undefined,
    metaData: prng.chance(0.2)
      ? { order: `SO-${prng.int(1, 9999)}`, note: text(prng, ['gift', 'Gift']) }
      : {},
    language: plan.language,
    timeZone: prng.chance(0.5) ? 'Europe/Zurich' : undefined,
    group: { id: plan.ids.group },
    token: payer.token === undefined ? undefined : { id: payer.token },
    terminal: terminal === undefined ? undefined : { id: terminal },
    paymentConnectorConfiguration: stage.processed ? plan.configuration : prng.chance(0.5) ? null : undefined,
    failureReason: stage.failed ? failureReason(prng) : undefined,
    userFailureMessage:
      stage.failed && prng.chance(0.7) ? 'Bitte versuchen Sie es später erneut.' : undefined,
    completionBehavior: plan.deferred
      ? 'COMPLETE_DEFERRED'
      : prng.pick(['COMPLETE_IMMEDIATELY', 'COMPLETE_IMMEDIATELY', 'USE_CONFIGURATION']),
    tokenizationMode: payer.token === undefined ? null : 'FORCE_UPDATE',
    customersPresence: terminal === undefined ? 'VIRTUAL_PRESENT' : 'PHYSICAL_PRESENT',
    environment: plan.test ? 'PREVIEW' : 'LIVE',
    authorizationEnvironment: stage.authorized ? (plan.test ? 'TEST' : 'PRODUCTION') : undefined,
    environmentSelectionStrategy: 'USE_CONFIGURATION',
    userInterfaceType: stage.processed ? (terminal === undefined ? 'PAYMENT_PAGE' : 'TERMINAL') : undefined,
    allowedPaymentMethodBrands: [],
    allowedPaymentMethodConfigurations: prng.chance(0.1) ? [1352] : [],
    autoConfirmationEnabled: prng.chance(0.8),
    chargeRetryEnabled: false,
    emailsDisabled: prng.chance(0.5),
    yearsToKeep: 10,
    internetProtocolAddress: prng.chance(0.5) ? '192.0.2.17' : undefined,
    createdBy: 512,
    createdOn: timestamp(prng, times.created),
    confirmedOn: at(stage.confirmed, times.confirmed),
    processingOn: at(stage.processed, times.processing),
    authorizedOn: at(stage.authorized, times.authorized),
    completedOn: at(stage.completed, times.completed),
    failedOn: at(stage.failed, later(times.processing, 5_000)),
    deliveryDecisionMadeOn: at(stage.decided, times.decided),
  });
}

/** A customer, a guest without customer text, or rarely a text that no customer has. */
function payerOf(prng: Prng, payers: Payers): Payer {
  const stranger = payers.strangers[prng.int(0, payers.strangers.length - 1)] ?? payers.strangers[0];
  const email = oftenMissing(prng, emailAddress(prng), 0.3);
  if (prng.chance(0.25)) {
    return { customerId: prng.chance(0.5) ? null : undefined, email, address: stranger, token: undefined };
  }
  if (prng.chance(0.02)) {
    return { customerId: `gone-${prng.int(1, 20)}`, email, address: stranger, token: undefined };
  }
  // Squared chance: few customers pay often, most pay seldom.
  const customer = payers.customers[Math.floor(prng.next() ** 2 * payers.customers.length)];
  const customerId = customer?.customerId;
  const own = customer === undefined ? [] : (payers.addresses.get(customer.id) ?? []);
  const tokens =
    typeof customerId === 'string' && customerId !== '' ? (payers.tokens.get(customerId) ?? []) : [];
  return {
    customerId,
    email: prng.chance(0.7) ? customer?.emailAddress : email,
    address: own[prng.int(0, Math.max(0, own.length - 1))] ?? stranger,
    token: prng.chance(0.5) ? tokens[0]?.id : undefined,
  };
}
