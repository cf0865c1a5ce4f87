import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { Operation } from '../../../../src/domain/operation.ts';
import type { Changes, PosLinkFields } from '../../../../src/domain/record-commands.ts';
import type { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandStep,
  Finding,
  PreparedCommand,
  RefusedCommand,
  StepOutcome,
} from '../../../../src/ports/command.ts';
import { printJson } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { onlyAccount } from '../../connection.ts';
import { isPosId } from '../../mapper/link-id.ts';
import { posRequest } from '../../pos-links.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { unlessAsRead } from './as-read.ts';
import type { LinkAddresses } from './outcome.ts';
import { addressesIn, linkOutcome, linkPlace } from './outcome.ts';
import {
  posInputs,
  posParts,
  posView,
  printablePos,
  shownPos,
  unknownPosFields,
  wrongPosFields,
} from './pos-fields.ts';
import type { PosLinkNow } from './read-pos-link.ts';
import { readPosLink } from './read-pos-link.ts';

/** There is one, of two ids: whatever is done to it is about the same thing. */
const guard = 'posLink';

const takesOne = refusal(
  'CONFLICT',
  'The merchant has a POS link already, and Paysley has one for each.',
  'posLink',
);

/** `POST /pos`. Of the two links it makes, the result is the one that takes the money; `answer` has both. */
export async function createPosLink(
  connection: PaysleyConnection,
  fields: Changes<PosLinkFields>,
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const wrong = wrongPosFields(fields, true);
  const there = await readPosLink(connection, call);
  if (there !== null || wrong.length > 0) return refused(...wrong, ...(there === null ? [] : [takesOne]));
  const parts = posParts(connection, fields, { operationId, all: true });
  return {
    is: 'prepared',
    account: onlyAccount,
    target: null,
    guard,
    amount: null,
    mark: null,
    reference: null,
    baseline: { link: 'posLink', end: posView(parts) },
    steps: [write(connection, 'POST', parts)],
  };
}

/** `PUT /pos`, whole: a read shows all that is set. Either id is the one link's. */
export async function updatePosLink(
  connection: PaysleyConnection,
  { nativeId: id }: RecordRef<'paymentLink'>,
  fields: Changes<PosLinkFields>,
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const there = await readPosLink(connection, call);
  if (there === null || !there.ids.includes(id)) return refused(unknownRecord('paymentLinkId'));
  const before = shownPos(there.payload);
  const parts = { ...before, ...posParts(connection, fields, { operationId, all: false }) };
  const wrong = [...wrongPosFields(fields, false), ...unknownPosFields(parts)];
  if (wrong.length > 0) return refused(...wrong);
  return {
    is: 'prepared',
    account: onlyAccount,
    target: linkPlace(id),
    guard,
    amount: null,
    mark: null,
    reference: null,
    baseline: { link: 'posLink', before: posView(before), end: posView(parts) },
    steps: [
      write(connection, 'PUT', parts, (sent) =>
        unlessAsRead(posView(before), async () => {
          const current = await readPosLink(connection, sent);
          return current && posView(shownPos(current.payload));
        }),
      ),
    ],
  };
}

function write(
  connection: PaysleyConnection,
  method: 'POST' | 'PUT',
  parts: Readonly<Record<string, unknown>>,
  unless: (call: CallContext) => Promise<StepOutcome | null> = () => Promise.resolve(null),
): CommandStep {
  const subject = method === 'POST' ? 'posLink' : 'paymentLinkId';
  const body = printJson(printablePos(parts));
  return {
    name: method === 'POST' ? 'create' : 'update',
    async send(_, sent) {
      const kept = await unless(sent);
      if (kept !== null) return kept;
      const answer = await connection.upstream.send({ method, path: posRequest.path, body }, sent);
      const outcome = linkOutcome(answer, { subject, inputs: posInputs }, (json) => {
        const { db_transaction_id: saleId } = json;
        return typeof saleId === 'string' && isPosId(saleId)
          ? { is: 'done', result: linkPlace(saleId), answer: bothLinks(json) }
          : null;
      });
      return method === 'POST' && (await isTaken(connection, outcome, sent))
        ? { is: 'refused', refusals: [takesOne] }
        : outcome;
    },
  };
}

/** Whether a new link was refused because somebody else has made one since: how Paysley says so is not published. */
async function isTaken(
  connection: PaysleyConnection,
  outcome: StepOutcome,
  call: CallContext,
): Promise<boolean> {
  if (outcome.is !== 'refused' || outcome.refusals.every(({ code }) => code !== 'INVALID_STATE'))
    return false;
  try {
    return (await readPosLink(connection, call)) !== null;
  } catch (error) {
    if (error instanceof ProviderFailure) return false;
    throw error;
  }
}

/** The addresses of the link that takes the money, and of the one that authorizes it under a name of their own. */
function bothLinks(
  json: Readonly<Record<string, unknown>>,
): LinkAddresses & { readonly authorization: LinkAddresses } {
  return { ...addressesIn(json, 'db_'), authorization: addressesIn(json, 'pa_') };
}

/** Whether the link is set as it should be by now. */
export async function lookUpPosLink(
  connection: PaysleyConnection,
  { target, baseline: { before, end } }: Operation,
  call: CallContext,
): Promise<Finding> {
  const there = await readPosLink(connection, call);
  if (there === null) {
    return target === null
      ? { is: 'absent' }
      : { is: 'unclear', reason: 'Paysley has the POS link no longer: it may have been changed before.' };
  }
  const now = posView(shownPos(there.payload));
  if (now === end && there.saleId !== null) return foundPos(there, there.saleId);
  if (target !== null && now === before) return { is: 'absent' };
  return {
    is: 'unclear',
    reason:
      target === null
        ? 'Paysley has a POS link that is not set as it was to be: it may be of somebody else.'
        : 'The POS link is neither as it was nor as it should be.',
  };
}

function foundPos({ payload }: PosLinkNow, saleId: string): Finding {
  return { is: 'found', result: linkPlace(saleId), answer: bothLinks(payload) };
}
