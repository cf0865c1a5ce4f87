import type { PrefillPosLinkInput } from '../../../schema/inputs/commands/payment-link-pos.ts';
import { addressOf } from './address.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { instantOf } from './instant.ts';
import { decodeLineItems } from './line-items.ts';
import { checkMetadata } from './metadata.ts';
import { decodeAmountOf, decodeMoney } from './money.ts';
import { refAtAccount } from './ref-at-account.ts';

export const decodePrefillPosLink: Decoder<'prefillPosLink', PrefillPosLinkInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const posLink = await refAtAccount(problems, ids, at('posLinkId'), 'paymentLink', input.posLinkId, null);
    const { amount } = input;
    const { urls } = fieldReaders({ problems, ids, beside: posLink });
    const fields = {
      amount: decodeMoney(problems, at('amount'), amount),
      tipAmount: decodeAmountOf(problems, at('tipAmount'), input.tipAmount, amount),
      captureMethod: input.captureMethod,
      reference: problems.plain(at('reference'), input.reference),
      email: problems.filled(at('email'), input.email),
      lineItems: decodeLineItems(problems, at('lineItems'), input.lineItems, amount?.currency),
      interval: input.interval ?? null,
      startsAt: await instantOf(problems, at('startsAt'), input.startsAt),
      textFields: checkMetadata(problems, at('textFields'), input.textFields),
      choiceFields: checkMetadata(problems, at('choiceFields'), input.choiceFields),
      shippingAmount: decodeAmountOf(problems, at('shippingAmount'), input.shippingAmount, amount),
      shippingAddress: addressOf(problems, at('shippingAddress'), input.shippingAddress),
      feesEnabled: input.feesEnabled,
      returnUrl: problems.plain(at('returnUrl'), input.returnUrl),
      urls: input.urls ? urls(input.urls, at('urls')) : null,
    };
    return posLink === null ? null : { posLink, ...fields };
  });
