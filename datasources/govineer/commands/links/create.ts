import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler, StepOutcome } from '../../../../src/ports/command.ts';
import type { DecodedBy } from '../../../http/decode.ts';
import { object, text } from '../../../http/decode.ts';
import { tolerant } from '../../../rows/tolerant.ts';
import type { GovineerConnection } from '../../connection.ts';
import { serves } from '../../connection.ts';
import { isSessionId, sessionPath } from '../../session-id.ts';
import { uid } from '../../wire/uid.ts';
import { post } from '../call.ts';
import { readCustomer } from '../customers/customer.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { recordOutcome, unknownOutcome } from '../record-outcome.ts';
import type { Hosted } from './fields.ts';
import { otherKind, sessionPaths } from './fields.ts';
import { sessionBody } from './session-body.ts';
import { sessionPlace } from './session.ts';

const opened = object({ session_id: uid, client_secret: tolerant(text), hosted_url: tolerant(text) });

const refusing = { unique: null, pathOf: sessionPaths, record: 'accountId' } as const;

/** `POST /v1/hosted-sessions`. Sessions are not listed, so one whose answer was lost is never found again. */
export function createLinkCreation(connection: GovineerConnection): CommandHandler<'createPaymentLink'> {
  return {
    settlesAfterMs: null,

    async prepare({ account: ref, link }, { now, call }) {
      const account = ref.nativeId;
      if (!serves(connection, account)) return refused(unknownRecord('accountId'));
      if (link.is !== 'hosted') return refused(otherKind(link));
      const { fields } = link;
      const { body, refusals } = sessionBody(fields, connection.settings, now);
      const others = (await isThere(connection, account, fields, call))
        ? []
        : [unknownRecord('hosted', 'customerId')];
      if (refusals.length + others.length > 0) return refused(...refusals, ...others);
      return {
        is: 'prepared',
        account,
        target: null,
        guard: null,
        amount: fields.amount,
        mark: null,
        reference: fields.reference ?? null,
        baseline: {},
        steps: [
          {
            name: 'open',
            async send(_, sent) {
              const answer = await post(connection, { account, path: sessionPath, body }, sent);
              return recordOutcome(answer, refusing, opened, (told) => openedOutcome(told, fields));
            },
          },
        ],
      };
    },

    lookUp: () =>
      Promise.resolve({
        is: 'unclear',
        reason:
          'Govineer lists no sessions. If one was opened, nobody has its address or its secret, and it ends by itself.',
      }),
  };
}

/** Its address is told here alone, and kept; its secret, which only a page of the merchant's own needs, is not. */
function openedOutcome(told: DecodedBy<typeof opened>, { embedded }: Hosted): StepOutcome {
  const { session_id: id, client_secret: secret, hosted_url: url } = told;
  if (!isSessionId(id)) return unknownOutcome('required the id of a session, got another text');
  const isSafe = url !== null && (secret === null || !url.includes(secret));
  return {
    is: 'done',
    result: sessionPlace(id),
    ...(isSafe ? { answer: { url } } : {}),
    ...(embedded === true && secret !== null ? { clientSecret: secret } : {}),
  };
}

async function isThere(
  connection: GovineerConnection,
  account: string,
  { customer }: Hosted,
  call: CallContext,
): Promise<boolean> {
  if (customer === null || customer === undefined) return true;
  if (customer.account !== account) return false;
  return (await readCustomer(connection, account, customer.nativeId, call)) !== null;
}
