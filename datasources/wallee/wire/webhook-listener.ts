import type { Fields } from '../../http/decode.ts';
import { list, object, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64 } from './id64.ts';

/** `/webhooks/listeners`, the address expanded. */
export const webhookListenerFields = {
  id: id64,
  state: optional(text),
  entity: tolerant(id64),
  entityStates: tolerant(list(text)),
  url: object({ url: text }),
} satisfies Fields;
