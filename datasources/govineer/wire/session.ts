import type { Fields, ObjectOf } from '../../http/decode.ts';
import { bigInteger, instant, optional, text } from '../../http/decode.ts';
import { currency } from './currency.ts';
import { tolerant } from './tolerant.ts';
import { uid } from './uid.ts';

/** `GET /v1/hosted-sessions/{id}`. */
export const sessionFields = {
  session_id: uid,
  status: optional(text),
  amount: tolerant(bigInteger),
  currency: tolerant(currency),
  description: tolerant(text),
  hosted_url: tolerant(text),
  expires_at: tolerant(instant),
} satisfies Fields;

export type WireSession = ObjectOf<typeof sessionFields>;
