import type { Fields } from '../../http/decode.ts';
import { bigInteger, instant, optional, text } from '../../http/decode.ts';
import { currencyCode } from '../../rows/currency-code.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { uid } from './uid.ts';

/** `GET /v1/hosted-sessions/{id}`. */
export const sessionFields = {
  session_id: uid,
  status: optional(text),
  amount: tolerant(bigInteger),
  currency: tolerant(currencyCode),
  description: tolerant(text),
  hosted_url: tolerant(text),
  expires_at: tolerant(instant),
} satisfies Fields;
