import type { Fields } from '../../http/decode.ts';
import { instant, optional, text } from '../../http/decode.ts';
import { uid } from './uid.ts';

/** `GET /api/clients`. */
export const clientFields = { uid, name: text, created_at: optional(instant) } satisfies Fields;
