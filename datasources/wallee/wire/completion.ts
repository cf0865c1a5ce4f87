import { decimal, flag, instant, object } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { id64 } from './id64.ts';

/** `/payment/transactions/completions`: what took of an authorised amount. */
export const completion = object({
  id: id64,
  linkedTransaction: id64,
  amount: decimal,
  lastCompletion: tolerant(flag),
  createdOn: tolerant(instant),
});
