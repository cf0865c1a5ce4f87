import type { Fields } from '../../http/decode.ts';
import { optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64 } from './id64.ts';

/** `/payment/terminals`. */
export const terminalFields = {
  id: id64,
  name: tolerant(text),
  identifier: tolerant(text),
  deviceSerialNumber: tolerant(text),
  state: optional(text),
} satisfies Fields;
