import type {
  ClosePaymentLinkInput,
  CreatePaymentLinkInput,
  UpdatePaymentLinkInput,
} from '../../../schema/inputs/commands/payment-link-commands.ts';
import type { LinkFields } from '../../../src/domain/record-commands.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { exactlyOne } from './exactly-one.ts';
import type { Reading } from './field-readers.ts';
import { decodeHostedPayment } from './hosted-payment.ts';
import { at } from './input-path.ts';
import { decodePaymentRequest } from './payment-request.ts';
import { decodePosLink } from './pos-link.ts';
import type { NullMeans } from './record-fields.ts';
import { refAtAccount } from './ref-at-account.ts';
import { decodeReusableLink } from './reusable-link.ts';

export const decodeCreatePaymentLink: Decoder<'createPaymentLink', CreatePaymentLinkInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const account = await refAtAccount(problems, ids, at('accountId'), 'account', input.accountId, null);
    const link = await decodeLink({ problems, ids, beside: account }, input, 'none');
    return account === null || link === null ? null : { account, link };
  });

export const decodeUpdatePaymentLink: Decoder<'updatePaymentLink', UpdatePaymentLinkInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { paymentLinkId, version = null } = input;
    const paymentLink = await refAtAccount(
      problems,
      ids,
      at('paymentLinkId'),
      'paymentLink',
      paymentLinkId,
      null,
    );
    const link = await decodeLink({ problems, ids, beside: paymentLink }, input, 'clears');
    return paymentLink === null || link === null ? null : { paymentLink, version, link };
  });

export const decodeClosePaymentLink: Decoder<'closePaymentLink', ClosePaymentLinkInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const id = input.paymentLinkId;
    const paymentLink = await refAtAccount(problems, ids, at('paymentLinkId'), 'paymentLink', id, null);
    return paymentLink === null ? null : { paymentLink };
  });

const kinds = [
  'paymentRequest',
  'posLink',
  'hosted',
  'reusable',
] as const satisfies readonly LinkFields['is'][];

/** The one kind of link that is set. Null, and the problem noted, where none is, or several are, or it is wrong. */
async function decodeLink(
  reading: Reading,
  input: Pick<CreatePaymentLinkInput, LinkFields['is']>,
  nullMeans: NullMeans,
): Promise<LinkFields | null> {
  const { paymentRequest, posLink, hosted, reusable } = input;
  switch (exactlyOne(reading.problems, ['input'], input, kinds)) {
    case 'paymentRequest':
      return paymentRequest ? decodePaymentRequest(reading, paymentRequest, nullMeans) : null;
    case 'posLink':
      return posLink ? decodePosLink(reading, posLink, nullMeans) : null;
    case 'hosted':
      return hosted ? decodeHostedPayment(reading, hosted, nullMeans) : null;
    case 'reusable':
      return reusable ? decodeReusableLink(reading, reusable, nullMeans) : null;
    case null:
      return null;
  }
}
