import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import type { PrefilledPosLink } from '../../data/prefilled-pos-link.ts';
import type { PosLinkRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { posLinkNotFound } from '../../routes/error-reply.ts';
import type { Body } from '../catalogue/members.ts';
import { oneOf, textIn } from '../catalogue/members.ts';
import { WrongMembers } from '../catalogue/wrong-members.ts';
import { linkAddresses } from './link-addresses.ts';
import { amountIn, cartIn, currencyIn, flagIn, startIn, textsIn, urlIn } from './link-members.ts';
import { tellLink } from './told.ts';

/** The POS page with everything filled in: addresses and no id (published). */
export function prefillPosLink(context: PaysleyContext, body: Body): Reply {
  const { store, prng } = context;
  if (store.posLink === undefined) return posLinkNotFound();
  const prefilled = prefilledIn(store.posLink, body);
  const { amount, currency, reference } = prefilled;
  const id = prng.text('0123456789abcdefghijklmnopqrstuv', 12);
  store.prefilled.set(id, prefilled);
  const told = { kind: 'create', record: 'prefilled_pos_link', id, amount, reference } as const;
  tellLink(context, currency === null ? told : { ...told, currency });
  return jsonReply(200, { result: 'success', ...linkAddresses(id) });
}

function prefilledIn(link: PosLinkRecord, body: Body): PrefilledPosLink {
  const currency = textIn(body, 'currency') === null ? null : currencyIn(body, 'currency');
  if (currency !== null && !link.currency.includes(currency)) {
    throw new WrongMembers('currency', 'The POS link does not support the specified currency');
  }
  const amount = amountIn(body, 'amount', currency ?? '');
  if (amount !== '' && currency === null) throw new WrongMembers('currency', 'currency is required.');
  const frequency = oneOf(body, 'payment_frequency', ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY']);
  const start = startIn(body);
  if (frequency !== null && start === '') {
    throw new WrongMembers('payment_start_date', 'payment_start_date is required.');
  }
  return {
    currency,
    amount,
    tip_amount: amountIn(body, 'tip_amount', currency ?? ''),
    payment_type: oneOf(body, 'payment_type', ['DB', 'PA']) ?? 'DB',
    reference: textIn(body, 'reference') ?? '',
    email: textIn(body, 'email') ?? '',
    cancel_url: urlIn(body, 'cancel_url'),
    response_url: urlIn(body, 'response_url'),
    return_url: urlIn(body, 'return_url'),
    redirect_url: urlIn(body, 'redirect_url'),
    additional_text_fields: textsIn(body, 'additional_text_fields'),
    additional_dropdown_fields: textsIn(body, 'additional_dropdown_fields'),
    cart_items: cartIn(body, currency ?? '', false),
    payment_frequency: frequency,
    payment_start_date: start,
    shipping_charges: amountIn(body, 'shipping_charges', currency ?? ''),
    shipping_address: textsIn(body, 'shipping_address'),
    // True where nothing is said (published).
    payment_fee_enabled: flagIn(body, 'payment_fee_enabled', true),
    ach_fee_enabled: flagIn(body, 'ach_fee_enabled', true),
    surcharge_fee_enabled: flagIn(body, 'surcharge_fee_enabled', true),
  };
}
