import { noteEffect } from '../later/settle.ts';
import type { FollowUpType, PaymentRecord } from '../records.ts';
import { resultOf } from '../results/result-codes.ts';
import type { EfakaContext } from '../routes/context.ts';
import { hundredthsOf } from '../wire/amount.ts';
import type { Form } from '../wire/form.ts';
import { timestamp } from '../wire/timestamp.ts';
import { whyNot } from './back-office-rules.ts';
import { readMoney } from './money.ts';
import type { Money } from './money.ts';
import { readReference, readTold } from './order.ts';
import { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';

const FOLLOW_UPS = ['CP', 'RF', 'RV'] as const satisfies readonly FollowUpType[];

/** Captures, refunds or reverses: a new payment that refers to the first. Throws a Refusal where it may not. */
export function actOn(context: EfakaContext, parent: PaymentRecord, form: Form): PaymentRecord {
  const { store, now } = context;
  const parameters = new Parameters(form);
  const type = parameters.oneOf('paymentType', FOLLOW_UPS);
  const reference = readReference(parameters, context.rules);
  const told = readTold(parameters);
  parameters.check();
  if (type === undefined) throw new Refusal('200.300.404');
  const money = type === 'RV' ? moneyOfReversal(parent, form) : readMoney(form);
  const refused = whyNot(type, parent, store.payments.childrenOf(parent.id), money);
  if (refused !== undefined) throw new Refusal(refused);
  const { paymentBrand, card, bankAccount, virtualAccount } = parent;
  const payment: PaymentRecord = {
    id: store.newId(),
    referencedId: parent.id,
    paymentType: type,
    ...(paymentBrand === undefined ? {} : { paymentBrand }),
    ...(card === undefined ? {} : { card }),
    ...(bankAccount === undefined ? {} : { bankAccount }),
    ...(virtualAccount === undefined ? {} : { virtualAccount }),
    amount: money.amount,
    currency: money.currency,
    ...(reference === undefined ? {} : { merchantTransactionId: reference }),
    ...told,
    result: resultOf('000.100.110'),
    timestamp: timestamp(now()),
  };
  store.payments.insert(payment);
  noteEffect(context, payment);
  return payment;
}

/** A reversal is of everything; amount and currency may be left out. */
function moneyOfReversal({ amount, currency }: PaymentRecord, form: Form): Money {
  const sent = { amount: form.get('amount') ?? amount, currency: form.get('currency') ?? currency };
  const money = readMoney(new Map(Object.entries(sent)));
  if (money.hundredths !== hundredthsOf(amount)) throw new Refusal('700.100.200');
  return money;
}
