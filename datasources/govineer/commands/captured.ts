import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordPlace, Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding, StepOutcome } from '../../../src/ports/command.ts';
import type { Printable } from '../../http/print-json.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { isSuccess } from '../../http/status-rule.ts';
import type { GovineerConnection } from '../connection.ts';
import { post } from './call.ts';
import { declined, nowhere, placeOf, refusalIn, saysDuplicate } from './outcome.ts';
import { paymentsPath, paymentState, processed, readPayment, untaken } from './payment.ts';

export interface Capture {
  readonly account: string;
  readonly uid: string;
  readonly body: Printable;
  /** What the command made by it; null where it acted on what was there. */
  readonly result: RecordPlace | null;
}

/** `POST /api/payments/{uid}/capture`: the one call that takes money. */
export async function sendCapture(
  connection: GovineerConnection,
  capture: Capture,
  call: CallContext,
): Promise<StepOutcome> {
  const { account, uid, body, result } = capture;
  const path = `${paymentsPath}/${encodeURIComponent(uid)}/capture`;
  const answer = await post(connection, { account, path, body }, call);
  if (answer.is !== 'answer') return answer;
  const { status, json } = answer;
  if (saysDuplicate(answer)) return { is: 'duplicate' };
  if (status === 402 && (await isFailed(connection, capture, call))) return { is: 'done', result };
  if (!isSuccess(status)) {
    const why = status === 402 ? declined(answer) : refusalIn(answer, nowhere);
    return refusedCapture(why, uid, result);
  }
  const told = paymentState(json);
  if (told instanceof Mismatch) return { is: 'unknown', cause: new Error(told.toString()) };
  if (told.uid === uid && processed.has(told.status ?? '')) return { is: 'done', result };
  return {
    is: 'unknown',
    cause: new Error('required a payment that was captured or failed, got one in another state'),
  };
}

function refusedCapture(why: Refusal, uid: string, result: RecordPlace | null): StepOutcome {
  return { is: 'refused', refusals: [why], ...(result === null ? {} : { result: placeOf(uid) }) };
}

/** Whether the payment shows that it was declined: only then does its record tell the decline. */
async function isFailed(
  connection: GovineerConnection,
  { account, uid }: Capture,
  call: CallContext,
): Promise<boolean> {
  try {
    return (await readPayment(connection, account, uid, call))?.status === 'failed';
  } catch (error) {
    if (error instanceof ProviderFailure) return false;
    throw error;
  }
}

/** What became of a capture that got no answer: the payment tells. */
export async function lookUpCapture(
  connection: GovineerConnection,
  { account, uid, result }: Pick<Capture, 'account' | 'uid' | 'result'>,
  call: CallContext,
): Promise<Finding> {
  const payment = await readPayment(connection, account, uid, call);
  if (payment === null) return { is: 'unclear', reason: 'Govineer does not show the payment any more.' };
  const word = payment.status ?? '';
  if (processed.has(word)) return { is: 'found', result };
  // Money that was taken on the same day can be voided again, which then reads the same.
  if (word === 'voided') return { is: 'unclear', reason: 'The payment was voided meanwhile.' };
  if (untaken.has(word)) return { is: 'absent' };
  return { is: 'unclear', reason: 'The payment is in a state that this service does not know.' };
}
