import type { FailureReasonRecord, Link } from '../../records/common.ts';
import type { ChargeRecord, TransactionRecord } from '../../records/payments.ts';
import { ApiError } from '../../routes/api-error.ts';
import type { WriteContext } from '../write-route.ts';
import { authorize, fail, startProcessing } from './processing.ts';

const DECLINED: FailureReasonRecord = {
  id: 1460954915005,
  category: 'END_USER',
  name: { 'en-US': 'Insufficient Funds' },
  description: { 'en-US': 'The account does not cover the amount.' },
};

/**
 * What becomes of a payment by token is told by the last two digits of its amount, and is the sandbox's own: 51 is
 * declined, 52 stays under way for ever, with any other the money is reserved or taken.
 */
const DECLINED_ENDING = /51$/;
const STUCK_ENDING = /52$/;

/** Takes the payment with the saved means of the transaction's token; answers with the charge. */
export function processWithToken(context: WriteContext, record: TransactionRecord): ChargeRecord {
  const processing = startProcessing(context, record, (now) => connectorOf(context, now), 'TOKEN');
  const { text } = record.authorizationAmount;
  if (DECLINED_ENDING.test(text)) fail(context, processing, DECLINED);
  else if (!STUCK_ENDING.test(text)) authorize(context, processing);
  const charge = context.space.charges.lookup('transaction.id', [record.id]).at(-1)?.record;
  if (charge === undefined) throw new Error(`a charge of transaction ${record.id} was expected`);
  return charge;
}

/** The connector of what the token stands for now; 422 where it stands for nothing. */
function connectorOf({ space }: WriteContext, { token }: TransactionRecord): Link {
  const active = token === undefined || token === null ? undefined : space.tokens.get(token.id);
  const version = space.tokenVersions
    .lookup('token.id', active?.state === 'ACTIVE' ? [active.id] : [])
    .find((row) => row.record.state === 'ACTIVE');
  if (version !== undefined) return { id: version.record.paymentConnectorConfiguration.id };
  throw new ApiError('unprocessable_entity', 'The transaction has no active token.', {
    errors: { token: 'An active token that stands for a means of payment was expected.' },
  });
}
