import type {
  CancelBillingSubscriptionInput,
  CaptureTransactionInput,
  RefundTransactionInput,
  VoidTransactionInput,
} from '../../../schema/inputs/commands/transaction-commands.ts';
import type { Decoded, Ids } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { at } from './input-path.ts';
import { decodeLineItemParts } from './line-items.ts';
import { decodeMoney } from './money.ts';
import { refAtAccount } from './ref-at-account.ts';

export function decodeCaptureTransaction(
  input: CaptureTransactionInput,
  ids: Ids,
): Promise<Decoded<'captureTransaction'>> {
  return decodeCommand<'captureTransaction'>(input.idempotencyKey, async (problems) => {
    const transaction = await refAtAccount(
      problems,
      ids,
      at('transactionId'),
      'transaction',
      input.transactionId,
      null,
    );
    const amount = decodeMoney(problems, at('amount'), input.amount);
    const currency = input.amount?.currency;
    const lineItems = decodeLineItemParts(problems, at('lineItems'), input.lineItems, currency);
    return transaction === null ? null : { transaction, amount, lineItems, final: input.final };
  });
}

export function decodeVoidTransaction(
  input: VoidTransactionInput,
  ids: Ids,
): Promise<Decoded<'voidTransaction'>> {
  return decodeCommand<'voidTransaction'>(input.idempotencyKey, async (problems) => {
    const { transactionId } = input;
    const transaction = await refAtAccount(
      problems,
      ids,
      at('transactionId'),
      'transaction',
      transactionId,
      null,
    );
    return transaction === null ? null : { transaction };
  });
}

export function decodeRefundTransaction(
  input: RefundTransactionInput,
  ids: Ids,
): Promise<Decoded<'refundTransaction'>> {
  return decodeCommand<'refundTransaction'>(input.idempotencyKey, async (problems) => {
    const { transactionId } = input;
    const transaction = await refAtAccount(
      problems,
      ids,
      at('transactionId'),
      'transaction',
      transactionId,
      null,
    );
    const others = {
      amount: decodeMoney(problems, at('amount'), input.amount),
      lineItems: decodeLineItemParts(problems, at('lineItems'), input.lineItems, input.amount?.currency),
      reason: problems.free(at('reason'), input.reason),
      reference: problems.plain(at('reference'), input.reference),
      receiptEmail: problems.free(at('receiptEmail'), input.receiptEmail),
      receiptPhone: problems.phone(at('receiptPhone'), input.receiptPhone),
    };
    return transaction === null ? null : { transaction, ...others };
  });
}

export function decodeCancelBillingSubscription(
  input: CancelBillingSubscriptionInput,
  ids: Ids,
): Promise<Decoded<'cancelBillingSubscription'>> {
  return decodeCommand<'cancelBillingSubscription'>(input.idempotencyKey, async (problems) => {
    const path = at('billingSubscriptionId');
    const id = input.billingSubscriptionId;
    const billingSubscription = await refAtAccount(problems, ids, path, 'billingSubscription', id, null);
    return billingSubscription === null ? null : { billingSubscription, atPeriodEnd: input.atPeriodEnd };
  });
}
