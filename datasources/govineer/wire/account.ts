import type { Fields } from '../../http/decode.ts';
import { flag, instant, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { uid } from './uid.ts';

/** `GET /api/paymentaccounts`. `client_id` is the uid of the client. */
export const accountFields = {
  uid,
  client_id: optional(uid),
  name: text,
  active: optional(flag),
  callback_url: tolerant(text),
  webhook_enabled: tolerant(flag),
  created_at: optional(instant),
} satisfies Fields;
