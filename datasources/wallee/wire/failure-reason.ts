import type { DecodedBy } from '../../http/decode.ts';
import { object, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64 } from './id64.ts';

/** Why something failed. Its texts are the provider's and stay here. */
export const failureReason = object({ id: id64, category: tolerant(text) });

export type WireFailureReason = DecodedBy<typeof failureReason>;
