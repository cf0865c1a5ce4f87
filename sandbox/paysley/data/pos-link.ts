import type { PosLinkRecord, Timestamp } from '../records.ts';
import { POS_CURRENCIES } from './money.ts';

/** When the POS link was made: before every payment. */
export const POS_LINK_DATE: Timestamp = '2023-12-13T03:16:43.000Z';

export const POS_LINK: PosLinkRecord = {
  auto_generate_ref_number: true,
  ref_number_prefix: 'PY',
  ref_number_suffix: 1,
  additional_info: { Product: 'Shirt', Color: 'Red' },
  additional_info_text: { text: 'Engraving “for you”' },
  additional_info_dropdown: { size: 'S, M, L, XL' },
  tip_enabled: true,
  currency: POS_CURRENCIES,
  moto_enabled: true,
  share_button_enabled: true,
  tax_id: '',
  payment_methods: ['APPLE_PAY', 'GOOGLE_PAY', 'AMEX'],
  cancel_url: '',
  response_url: '',
  redirect_url: '',
  repeat_payment: true,
  db_transaction_id: '6955PO',
  db_payment_url: 'https://pay.example.com/pos/6955',
  pa_transaction_id: '6956PO',
  pa_payment_url: 'https://pay.example.com/pos/6956',
};
