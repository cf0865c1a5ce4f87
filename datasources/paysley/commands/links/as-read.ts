import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import { refused, unknownRecord } from '../outcome.ts';

const changedMeanwhile = refusal(
  'CONFLICT',
  'It was changed since it was read; nothing was sent. The same key sends it again.',
  'paymentLinkId',
);

/**
 * What keeps an update from being sent although it is recorded: a record is taken whole, so that one that was prepared
 * before another was carried out would undo it. Null where it may be sent. `read`: of the record as it is now, null if it
 * is gone; equal to `before` where nothing has changed. Nothing has happened yet, whatever fails in it.
 */
export async function unlessAsRead(
  before: string,
  read: () => Promise<string | null>,
): Promise<StepOutcome | null> {
  try {
    const now = await read();
    if (now === null) return refused(unknownRecord('paymentLinkId'));
    return now === before ? null : { is: 'notCarriedOut', refusal: changedMeanwhile };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) {
      // The journal's, say.
      const message = 'What was there before could not be read; nothing was sent.';
      return { is: 'notCarriedOut', refusal: refusal('INTERNAL_SERVER_ERROR', message) };
    }
    const { code, message, retryAfterSeconds } = error;
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    return { is: 'notCarriedOut', refusal: { ...refusal(code, message), ...wait } };
  }
}
