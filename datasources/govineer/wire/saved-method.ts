import type { Fields } from '../../http/decode.ts';
import { flag } from '../../http/decode.ts';
import { method } from './method.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { uid } from './uid.ts';

/** `GET /api/customers/{uid}/payment-methods`. Whose they are is in the path only. */
export const savedMethodFields = {
  saved_payment_method_uid: uid,
  payment_method: tolerant(method),
  is_default: tolerant(flag),
} satisfies Fields;
