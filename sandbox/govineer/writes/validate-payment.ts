import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { presentOnly } from '../data/present.ts';
import { prefixedId } from '../data/identifiers.ts';
import type { PaymentMethodRecord, PaymentRecord } from '../records.ts';
import { errorReply } from '../routes/error-reply.ts';
import { readClosed, validateShape } from './closed-shape.ts';
import { methodOf } from './methods.ts';
import type { WriteCall } from './write-call.ts';
import { nowText } from './write-call.ts';
import { WriteError } from './write-error.ts';

export type Members = Readonly<Record<string, unknown>>;

/** Payments that came to nothing; their reference can be used again (assumed). */
const ENDED: ReadonlySet<string> = new Set(['failed', 'voided', 'expired']);

/** Makes a payment and tells what it costs; no money moves (published). */
export function validatePayment(call: WriteCall): Reply {
  const { account, context } = call;
  const members = readClosed(call.body, validateShape);
  const method = methodOf(account, members['payment_method']);
  refuseDuplicate(call, members);
  const payment = quoted(call, members, method);
  account.payments.insert(payment);
  account.quotedAt.set(payment.uid, context.now());
  return jsonReply(201, payment);
}

export function refuseDuplicate({ account }: WriteCall, { reference_id: reference }: Members): void {
  const used = account.payments
    .lookup('reference_id', new Set([String(reference)]))
    .some(({ record }) => !ENDED.has(record.status));
  if (used) {
    const message = 'There is a payment of this reference_id already.';
    throw new WriteError(errorReply(409, 'duplicate_payment', message));
  }
}

/** A payment with its price: cards cost a share of base and tax, banks nothing (assumed). */
export function quoted(call: WriteCall, members: Members, method: PaymentMethodRecord): PaymentRecord {
  const { context } = call;
  const base = Number(members['base_amount']);
  const tax = Number(members['tax_amount'] ?? 0);
  const isBank = method.payment_method_type.endsWith('ach');
  const fee = isBank ? 0 : Math.floor((base + tax) * context.feeRate + 0.5);
  const at = nowText(call);
  return presentOnly<PaymentRecord>({
    uid: prefixedId(context.prng, 'pay'),
    status: 'validated',
    reference_id: members['reference_id'] as string,
    base_amount: base,
    tax_amount: tax,
    processing_fee_amount: fee,
    total_amount: base + tax + fee,
    captured_amount: 0,
    refunded_amount: 0,
    currency: members['currency'] as string,
    payment_method: method,
    customer_uid: members['customer_uid'] as string | undefined,
    description: members['description'] as string | undefined,
    metadata: members['metadata'] as PaymentRecord['metadata'],
    created_at: at,
    updated_at: at,
  });
}
