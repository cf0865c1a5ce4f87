import type { Decoder } from '../../http/decode.ts';
import { decimal, flag, instant, list, text } from '../../http/decode.ts';
import { unset } from './unset.ts';

/**
 * What a read shows of a request that an update has to repeat, and when it was changed: by its name in bodies, where it is
 * and what reads it (Paysley, payment requests). That `attach_receipt_on_email` is `attach_receipt` is inferred.
 */
export const shownRequest = {
  amount: ['amount', decimal],
  currency: ['currency', text],
  fixed_amount: ['fixed_amount', flag],
  request_methods: ['request_methods', list(text)],
  email: ['email', unset(text)],
  mobile_number: ['mobile_number', unset(text)],
  merchant_phone_number: ['merchant_phone_number', unset(text)],
  reference_number: ['reference_number', unset(text)],
  payment_type: ['payment_type', text],
  payment_methods: ['payment_methods', list(text)],
  tax_id: ['tax_id', unset(text)],
  invoice_url: ['invoice_url', unset(text)],
  attach_receipt: ['attach_receipt_on_email', flag],
  send_mms_receipt: ['send_mms_receipt', flag],
  expiry_date: ['expiration_date', unset(instant)],
  receipt_file_type: ['receipt_file_type', unset(text)],
  modified_at: ['modified_at', unset(text)],
} as const satisfies Readonly<Record<string, readonly [string, Decoder<unknown>]>>;
