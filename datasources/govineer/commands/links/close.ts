import type { CommandHandler } from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import type { GovineerConnection } from '../../connection.ts';
import { sessionPath } from '../../session-id.ts';
import { post } from '../call.ts';
import { accountOf, nowhere, refused } from '../outcome.ts';
import { recordOutcome, unknownOutcome } from '../record-outcome.ts';
import { readSession, sessionPlace, someSession } from './session.ts';
import { stateRefusals } from './state.ts';

const refusing = { unique: null, pathOf: nowhere, record: 'paymentLinkId' } as const;

/** `POST /v1/hosted-sessions/{id}/expire`: it then reads as one that ended by itself does. */
export function createLinkClosing(connection: GovineerConnection): CommandHandler<'closePaymentLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ paymentLink: ref }, { call }) {
      const account = accountOf(connection, ref);
      const session = account === null ? null : await readSession(connection, account, ref.nativeId, call);
      const refusals = stateRefusals(session, null);
      if (account === null || session === null || session === 'over' || refusals.length > 0) {
        return refused(...refusals);
      }
      const { session_id: id } = session;
      return {
        is: 'prepared',
        account,
        target: sessionPlace(id),
        ...unmarked,
        steps: [
          {
            name: 'expire',
            async send(_, sent) {
              const answer = await post(connection, { account, path: `${sessionPath}/${id}/expire` }, sent);
              return recordOutcome(answer, refusing, someSession, (told) =>
                told.session_id === id && told.status === 'expired'
                  ? { is: 'done', result: null }
                  : unknownOutcome('required an expired session, got another state'),
              );
            },
          },
        ],
      };
    },

    async lookUp({ account, target }, call) {
      if (account === null || target === null) {
        return { is: 'unclear', reason: 'It was recorded without a target.' };
      }
      const session = await readSession(connection, account, target.nativeId, call);
      if (session === null) return { is: 'unclear', reason: 'Govineer does not show the session any more.' };
      if (session === 'over') return { is: 'found', result: null };
      switch (session.status) {
        case 'expired':
          return { is: 'found', result: null };
        case 'completed':
          return { is: 'refused', refusals: stateRefusals(session, null) };
        case 'active':
          return { is: 'absent' };
        case null:
        default:
          return { is: 'unclear', reason: 'The session is in a state that this service does not know.' };
      }
    },
  };
}
