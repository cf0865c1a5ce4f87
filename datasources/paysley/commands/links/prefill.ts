import { printInstant } from '../../../../src/domain/instant.ts';
import type { Json, Refusal } from '../../../../src/domain/operation.ts';
import type { PrefillPosLink } from '../../../../src/domain/record-commands.ts';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { printJson } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount } from '../../connection.ts';
import { posRequest } from '../../pos-links.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { cartItems, wrongItems } from './cart-items.ts';
import { frequencies, paymentTypes, shippingAddress } from './link-words.ts';
import { notificationUrl } from './notification-url.ts';
import { addressesIn, linkOutcome } from './outcome.ts';
import { readPosLink } from './read-pos-link.ts';
import { printable } from './request-body.ts';
import { textsOf, wrongTexts } from './text-map.ts';

const expected = {
  subject: 'posLinkId',
  inputs: {
    amount: 'amount.amount',
    currency: 'amount.currency',
    tip_amount: 'tipAmount',
    payment_type: 'captureMethod',
    reference: 'reference',
    email: 'email',
    cart_items: 'lineItems',
    payment_frequency: 'interval',
    payment_start_date: 'startsAt',
    additional_text_fields: 'textFields',
    additional_dropdown_fields: 'choiceFields',
    shipping_charges: 'shippingAmount',
    shipping_address: 'shippingAddress',
    payment_fee_enabled: 'feesEnabled',
    ach_fee_enabled: 'feesEnabled',
    surcharge_fee_enabled: 'feesEnabled',
    return_url: 'returnUrl',
    redirect_url: 'urls.redirectUrl',
    cancel_url: 'urls.cancelUrl',
    response_url: 'urls.notificationUrl',
  },
} as const;

/**
 * `POST /pos/generate-link`: addresses of the POS page with everything filled in, and no id. Whether money is taken or
 * authorized is said by `captureMethod`, whichever of the link's ids is given. Nothing is at stake: one that was made
 * and never told of is paid by nobody.
 */
export function createPrefill(connection: PaysleyConnection): CommandHandler<'prefillPosLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const { account, nativeId: id } = input.posLink;
      const link = isServed(account) ? await readPosLink(connection, call) : null;
      const known = link?.ids.includes(id) === true;
      const wrong = wrongInputs(input);
      if (link === null || !known) return refused(...wrong, unknownRecord(expected.subject));
      const { amount } = input;
      if (amount !== null && !link.currencies.includes(amount.currency)) {
        const told = link.currencies.join(', ');
        wrong.push(refusal('BAD_USER_INPUT', `Required one of ${told}.`, 'amount', 'currency'));
      }
      if (wrong.length > 0) return refused(...wrong);
      const body = printJson(printable(bodyOf(connection, input, operationId)));
      return {
        is: 'prepared',
        account: onlyAccount,
        target: null,
        guard: null,
        amount,
        mark: null,
        reference: input.reference,
        baseline: {},
        steps: [
          {
            name: 'generate',
            async send(_, sent) {
              const path = `${posRequest.path}/generate-link`;
              const answer = await connection.upstream.send({ method: 'POST', path, body }, sent);
              return linkOutcome(answer, expected, (json) => {
                const made = addressesIn(json, '');
                return made.url === null ? null : { is: 'done', result: null, answer: made };
              });
            },
          },
        ],
      };
    },

    lookUp: () => Promise.resolve({ is: 'absent' }),
  };
}

function wrongInputs(input: PrefillPosLink): Refusal[] {
  const { amount, lineItems, interval, startsAt, textFields, choiceFields } = input;
  const wrong = [
    ...wrongItems(lineItems ?? [], { of: 'posPage', base: [] }),
    ...wrongTexts(textFields, { base: ['textFields'], lists: false }),
    ...wrongTexts(choiceFields, { base: ['choiceFields'], lists: false }),
  ];
  if (amount !== null && amount.value.coefficient <= 0n) {
    wrong.push(refusal('BAD_USER_INPUT', `Required more than 0 ${amount.currency}.`, 'amount', 'amount'));
  }
  if (interval !== null && frequencies[interval] === null) {
    wrong.push(refusal('UNSUPPORTED_BY_PROVIDER', 'Paysley has no payments by the day.', 'interval'));
  }
  if ((interval === null) !== (startsAt === null)) {
    const other = startsAt === null ? 'startsAt' : 'interval';
    wrong.push(refusal('BAD_USER_INPUT', 'Required: interval and startsAt go together.', other));
  }
  return wrong;
}

/** What is not set is left out: that is what Paysley publishes of intervals. */
function bodyOf(
  connection: Pick<PaysleyConnection, 'settings'>,
  input: PrefillPosLink,
  operationId: string,
): { readonly [name: string]: Json } {
  const { amount, interval, startsAt, shippingAddress: address, urls, feesEnabled: fees } = input;
  const frequency = interval === null ? null : frequencies[interval];
  const notifies = notificationUrl(connection, urls?.notificationUrl ?? '', operationId);
  const all: Readonly<Record<string, Json>> = {
    payment_type: paymentTypes[input.captureMethod],
    amount: amount?.amount ?? null,
    currency: amount?.currency ?? null,
    tip_amount: input.tipAmount?.amount ?? null,
    reference: input.reference,
    email: input.email,
    cart_items: input.lineItems === null ? null : cartItems(input.lineItems),
    payment_frequency: frequency,
    payment_start_date: startsAt === null ? null : printInstant(startsAt),
    additional_text_fields: input.textFields === null ? null : textsOf(input.textFields),
    additional_dropdown_fields: input.choiceFields === null ? null : textsOf(input.choiceFields),
    shipping_charges: input.shippingAmount?.amount ?? null,
    shipping_address: address === null ? null : shippingAddress(address),
    // Paysley's own default is true, so they are always said.
    payment_fee_enabled: fees,
    ach_fee_enabled: fees,
    surcharge_fee_enabled: fees,
    return_url: input.returnUrl,
    redirect_url: urls?.redirectUrl ?? null,
    cancel_url: urls?.cancelUrl ?? null,
    response_url: notifies === '' ? null : notifies,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Exclude<Json, null>] => entry[1] !== null),
  );
}
