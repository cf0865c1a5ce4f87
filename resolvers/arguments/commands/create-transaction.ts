import type { CreateTransactionInput } from '../../../schema/inputs/commands/create-transaction.ts';
import type { Commands } from '../../../src/domain/commands.ts';
import { addressOf } from './address.ts';
import type { Decoded, Ids } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { at } from './input-path.ts';
import { instantOf } from './instant.ts';
import { decodeLineItems } from './line-items.ts';
import { checkMetadata } from './metadata.ts';
import { decodeMoney } from './money.ts';
import { decodeSource } from './payment-source.ts';
import type { Problems } from './problems.ts';
import { refAtAccount } from './ref-at-account.ts';

export function decodeCreateTransaction(
  input: CreateTransactionInput,
  ids: Ids,
): Promise<Decoded<'createTransaction'>> {
  return decodeCommand<'createTransaction'>(input.idempotencyKey, (problems) => read(input, ids, problems));
}

async function read(
  input: CreateTransactionInput,
  ids: Ids,
  problems: Problems,
): Promise<Commands['createTransaction'] | null> {
  const account = await problems.of(at('accountId'), () =>
    ids.refOf('account', input.accountId, 'input.accountId'),
  );
  const { currency } = input.amount;
  const amount = decodeMoney(problems, at('amount'), input.amount);
  const source = await decodeSource(problems, ids, input.source, account);
  const others = {
    taxAmount: decodeMoney(problems, at('taxAmount'), input.taxAmount, { sign: 'notNegative', currency }),
    maxTotal: decodeMoney(problems, at('maxTotal'), input.maxTotal, { sign: 'positive', currency }),
    captureMethod: input.captureMethod,
    direction: input.direction,
    customer: await refAtAccount(problems, ids, at('customerId'), 'customer', input.customerId, account),
    customerEmail: problems.free(at('customerEmail'), input.customerEmail),
    customerPhone: problems.phone(at('customerPhone'), input.customerPhone),
    lineItems: decodeLineItems(problems, at('lineItems'), input.lineItems, currency),
    billingAddress: addressOf(problems, at('billingAddress'), input.billingAddress),
    shippingAddress: addressOf(problems, at('shippingAddress'), input.shippingAddress),
    reference: problems.plain(at('reference'), input.reference),
    description: problems.free(at('description'), input.description),
    scheduledFor: await instantOf(problems, at('scheduledFor'), input.scheduledFor),
    returnUrl: problems.plain(at('returnUrl'), input.returnUrl),
    cancelUrl: problems.plain(at('cancelUrl'), input.cancelUrl),
    metadata: checkMetadata(problems, at('metadata'), input.metadata),
    allowDuplicate: input.allowDuplicate,
  };
  if (account === null || amount === null || source === null) return null;
  return { account, amount, source, ...others };
}
