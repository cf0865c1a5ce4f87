import type { Fields } from '../../http/decode.ts';
import { instant, optional, text } from '../../http/decode.ts';
import { failureReason } from './failure-reason.ts';
import { id64 } from './id64.ts';

/** `/payment/charge-attempts`. An attempt has no amount. */
export const chargeAttemptFields = {
  id: id64,
  linkedTransaction: optional(id64),
  state: optional(text),
  failureReason: optional(failureReason),
  createdOn: instant,
} satisfies Fields;
