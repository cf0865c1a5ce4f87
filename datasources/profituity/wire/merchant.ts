import type { Fields } from '../../http/decode.ts';
import { flag, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { guid, time } from './values.ts';

export const merchantFields = {
  id: guid,
  name: tolerant(text),
  isActive: tolerant(flag),
  creationTime: tolerant(time),
} satisfies Fields;
