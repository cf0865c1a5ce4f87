import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import type { PosLinkRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { posLinkNotFound } from '../../routes/error-reply.ts';
import type { Body } from '../catalogue/members.ts';
import { textIn, wholeIn } from '../catalogue/members.ts';
import { WrongMembers } from '../catalogue/wrong-members.ts';
import { linkAddresses } from './link-addresses.ts';
import { currencyOf, flagIn, taxIn, textsIn, urlIn, wordsIn } from './link-members.ts';
import { tellLink } from './told.ts';

type PosMembers = Omit<
  PosLinkRecord,
  'db_transaction_id' | 'db_payment_url' | 'pa_transaction_id' | 'pa_payment_url'
>;

/** One for each merchant (published; how a second is refused is assumed). */
export function createPosLink(context: PaysleyContext, body: Body): Reply {
  const { store, prng } = context;
  const members = posMembersIn(body);
  if (store.posLink !== undefined) {
    return jsonReply(422, { result: 'failed', message: 'Merchant already has a POS link.' });
  }
  const number = 10_000 + prng.int(1, 80_000);
  const [sale, authorization] = [`${number}PO`, `${number + 1}PO`];
  store.posLink = {
    ...members,
    db_transaction_id: sale,
    db_payment_url: `https://pay.example.com/pos/${number}`,
    pa_transaction_id: authorization,
    pa_payment_url: `https://pay.example.com/pos/${number + 1}`,
  };
  return kept(context, 'create', store.posLink);
}

/** Takes the link whole: what is left out has its default again (assumed). */
export function updatePosLink(context: PaysleyContext, body: Body): Reply {
  const { store } = context;
  const members = posMembersIn(body);
  if (store.posLink === undefined) return posLinkNotFound();
  store.posLink = { ...store.posLink, ...members };
  return kept(context, 'update', store.posLink);
}

function kept(context: PaysleyContext, kind: 'create' | 'update', link: PosLinkRecord): Reply {
  tellLink(context, { kind, record: 'pos_link', id: link.db_transaction_id });
  const sale = linkAddresses(link.db_transaction_id);
  const authorization = linkAddresses(link.pa_transaction_id);
  return jsonReply(200, {
    result: 'success',
    ...link,
    db_short_url: sale.short_url,
    db_qrcode_link: sale.qrcode_link,
    pa_short_url: authorization.short_url,
    pa_qrcode_link: authorization.qrcode_link,
  });
}

function posMembersIn(body: Body): PosMembers {
  const currencies = body['currency'];
  if (!Array.isArray(currencies) || currencies.length === 0) {
    throw new WrongMembers('currency', 'currency is required.');
  }
  return {
    auto_generate_ref_number: flagIn(body, 'auto_generate_ref_number', false),
    ref_number_prefix: textIn(body, 'ref_number_prefix') ?? '',
    ref_number_suffix: wholeIn(body, 'ref_number_suffix') ?? '',
    additional_info: textsIn(body, 'additional_info'),
    additional_info_text: textsIn(body, 'additional_info_text'),
    additional_info_dropdown: textsIn(body, 'additional_info_dropdown'),
    tip_enabled: flagIn(body, 'tip_enabled', false),
    currency: currencies.map((one: unknown) => currencyOf(one, 'currency')),
    moto_enabled: flagIn(body, 'moto_enabled', false),
    share_button_enabled: flagIn(body, 'share_button_enabled', false),
    tax_id: taxIn(body),
    payment_methods: wordsIn(body, 'payment_methods', ['APPLE_PAY', 'GOOGLE_PAY', 'AMEX']),
    cancel_url: urlIn(body, 'cancel_url'),
    response_url: urlIn(body, 'response_url'),
    redirect_url: urlIn(body, 'redirect_url'),
    repeat_payment: flagIn(body, 'repeat_payment', false),
  };
}
