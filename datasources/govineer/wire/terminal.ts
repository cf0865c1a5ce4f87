import type { Fields } from '../../http/decode.ts';
import { instant, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { uid } from './uid.ts';

/** `GET /api/terminals`. */
export const terminalFields = {
  uid,
  name: tolerant(text),
  serial_number: tolerant(text),
  model: tolerant(text),
  status: tolerant(text),
  location: tolerant(text),
  last_seen_at: tolerant(instant),
} satisfies Fields;
