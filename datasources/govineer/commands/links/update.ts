import type { Operation, Refusal } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../../src/ports/command.ts';
import { unsupportedFields } from '../../../commands/unsupported-fields.ts';
import type { Printable } from '../../../http/print-json.ts';
import { withoutPlace } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { sessionPath } from '../../session-id.ts';
import { send } from '../call.ts';
import { digestOf } from '../../../commands/digest.ts';
import { accountOf, refused } from '../outcome.ts';
import { minor } from '../payment.ts';
import { recordOutcome, unknownOutcome } from '../record-outcome.ts';
import type { Hosted } from './fields.ts';
import { amountRefusals, otherKind, sessionPaths } from './fields.ts';
import type { Line } from './lines.ts';
import { linesBody, linesIn, linesOf } from './lines.ts';
import type { Session } from './session.ts';
import { readSession, sessionPlace, someSession } from './session.ts';
import { stateRefusals } from './state.ts';

const changeable: ReadonlySet<string> = new Set(['amount', 'lineItems']);

const refusing = { unique: null, pathOf: sessionPaths, record: 'paymentLinkId' } as const;

/** What of a session is compared: lines only where they were to change. */
interface Compared {
  readonly amount: bigint | null;
  readonly lines: readonly Line[] | null;
}

/** `PATCH /v1/hosted-sessions/{id}`: the amount and the lines of what nobody has paid; what is not sent stays. */
export function createLinkUpdate(connection: GovineerConnection): CommandHandler<'updatePaymentLink'> {
  const { settings } = connection;
  return {
    settlesAfterMs: settings.settleSeconds * 1000,

    async prepare({ paymentLink: ref, version, link }, { operationId, call }) {
      if (link.is !== 'hosted') return refused(otherKind(link));
      const { fields } = link;
      const { amount, lineItems } = fields;
      const account = accountOf(connection, ref);
      const session = account === null ? null : await readSession(connection, account, ref.nativeId, call);
      const { lines, refusals } = linesOf(lineItems, amount.currency);
      const objections = [
        ...withoutPlace('Govineer', { version }),
        ...unplaced(fields, settings.displayName),
        ...amountRefusals(amount, settings),
        ...refusals,
        ...stateRefusals(session, amount),
      ];
      if (account === null || session === null || session === 'over' || objections.length > 0) {
        return refused(...objections);
      }
      const { session_id: id } = session;
      const withLines = lineItems !== undefined;
      const before = comparedOf(session, withLines);
      const end = { amount: amount.value.coefficient, lines: withLines ? lines : [] };
      const body = { amount: minor(end.amount), line_items: withLines ? linesBody(lines) : undefined };
      return {
        is: 'prepared',
        account,
        target: sessionPlace(id),
        guard: null,
        amount,
        mark: null,
        reference: null,
        baseline: {
          lines: withLines,
          before: digestOf(operationId, printable(before)),
          end: digestOf(operationId, printable(end)),
        },
        steps: [
          {
            name: 'change',
            async send(_, sent) {
              const path = `${sessionPath}/${id}`;
              const answer = await send(connection, { method: 'PATCH', account, path, body }, sent);
              return recordOutcome(answer, refusing, someSession, (told) =>
                told.session_id === id
                  ? { is: 'done', result: null }
                  : unknownOutcome('required the session that was changed, got another one'),
              );
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpUpdate(connection, operation, call),
  };
}

function unplaced(fields: Hosted, label: string): readonly Refusal[] {
  return unsupportedFields(fields, changeable, { base: ['input', 'hosted'], label, nullIsGiven: true });
}

function printable({ amount, lines }: Compared): Printable {
  return [amount === null ? null : minor(amount), lines === null ? null : linesBody(lines)];
}

async function lookUpUpdate(
  connection: GovineerConnection,
  { id, account, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { lines: withLines, before, end } = baseline;
  if (account === null || target === null) {
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  }
  const session = await readSession(connection, account, target.nativeId, call);
  if (session === null || session === 'over') {
    return { is: 'unclear', reason: 'Govineer does not show the session any more.' };
  }
  const now = digestOf(id, printable(comparedOf(session, withLines === true)));
  if (now === end) return { is: 'found', result: null };
  if (now === before) return { is: 'absent' };
  return { is: 'unclear', reason: 'The session is neither as it was nor as it was to be.' };
}

function comparedOf(session: Session, withLines: boolean): Compared {
  return { amount: session.amount, lines: withLines ? linesIn(session) : [] };
}
