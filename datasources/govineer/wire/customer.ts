import type { Fields } from '../../http/decode.ts';
import { instant, optional, text } from '../../http/decode.ts';
import { uid } from './uid.ts';

/** `GET /api/customers`. */
export const customerFields = {
  uid,
  reference_id: optional(text),
  name: optional(text),
  email: optional(text),
  created_at: optional(instant),
} satisfies Fields;
