import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { notFound } from '../routes/error-reply.ts';
import { invalid, readClosed, terminalShape } from './closed-shape.ts';
import { DECLINED_AMOUNTS } from './declines.ts';
import { quoted, refuseDuplicate } from './validate-payment.ts';
import type { WriteCall } from './write-call.ts';
import { addTransaction, tell } from './write-call.ts';
import { WriteError } from './write-error.ts';

/** The card that everybody pays with. */
const CARD = { last4: '1111', exp_month: 12, exp_year: 2030, bin: '411111', card_brand: 'VISA' } as const;

/**
 * Starts a payment at a terminal, which answers before anybody has paid (assumed, as is all of terminals). Here the card is
 * there at once: the next read shows how it ended.
 */
export function payAtTerminal(call: WriteCall): Reply {
  const { account, uid } = call;
  const terminal = account.terminals.get(uid);
  if (terminal === undefined) throw new WriteError(notFound(`There is no record '${uid}'.`));
  const members = readClosed(call.body, terminalShape);
  if (terminal.status !== 'online') throw invalid(`The terminal is ${terminal.status}.`);
  refuseDuplicate(call, members);
  const started = quoted(call, members, { payment_method_type: 'credit', credit: CARD });
  const total = Number(started.total_amount);
  const declined = DECLINED_AMOUNTS.has(Number(started.base_amount));
  const paid = declined
    ? { ...started, status: 'failed' }
    : { ...started, status: 'captured', captured_amount: total };
  account.payments.insert(paid);
  addTransaction(call, paid, { type: 'sale', amount: total, status: declined ? 'declined' : 'approved' });
  if (!declined) tell(call, 'payment', paid, { id: paid.uid, amount: total });
  return jsonReply(202, started);
}
