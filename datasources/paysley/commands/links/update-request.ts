import type { Json, Operation, Refusal } from '../../../../src/domain/operation.ts';
import { inputNameOf } from '../../../../src/domain/record-commands.ts';
import type { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { onlyAccount } from '../../connection.ts';
import { lists } from '../../list.ts';
import type { PaymentRequest } from '../../request.ts';
import { readRequest } from '../../request.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { unlessAsRead } from './as-read.ts';
import { addressesOf } from './create-request.ts';
import { addressesIn, linkOutcome, linkPlace } from './outcome.ts';
import { printRequest } from './request-body.ts';
import { wrongFields, wrongRequest } from './request-checks.ts';
import type { RequestFields } from './request-fields.ts';
import { changedParts } from './request-fields.ts';
import { requestInputs } from './request-inputs.ts';
import type { RequestParts, WholeRequest } from './request-properties.ts';
import { fieldOfProperty, requestProperties } from './request-properties.ts';
import { readShown, shownParts, viewOf } from './shown-parts.ts';
import type { Written } from './written.ts';
import { writtenOf, writtenTo } from './written.ts';

const expected = { subject: 'paymentLinkId', inputs: requestInputs };

/**
 * `PUT /payment-requests`, which takes a request whole: what is not changed is repeated, from the read or from what this
 * service wrote before. What neither knows must be said by the caller, or it would be reset.
 */
export async function updateRequest(
  connection: PaysleyConnection,
  { nativeId: id }: RecordRef<'paymentLink'>,
  fields: RequestFields,
  { operationId, now, call, earlier }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const request = await readRequest(connection, id, call);
  if (request === null) return refused(unknownRecord(expected.subject));
  const place = linkPlace(id);
  const written = await writtenTo(place, earlier);
  const before = shownParts(connection, request);
  const changes = changedParts(connection, fields);
  const { expiry_date: expiry, ...known } = { ...written.parts, ...before, ...changes };
  const kept = keptExpiry(changes, before, written);
  const parts: RequestParts = kept === undefined ? known : { ...known, expiry_date: kept };
  const wrong = [
    ...notOpen(request),
    ...wrongFields(fields, now),
    ...wrongRequest(parts, fields),
    ...unknownFields(parts, expiry !== undefined),
  ];
  if (wrong.length > 0) return refused(...wrong);
  // Nothing is missing, as was just seen.
  const whole = parts as WholeRequest;
  // The address goes on with the token it has, unless it is another one now.
  const notifiedBy = fields.urls === undefined ? (written.notifiedBy ?? operationId) : operationId;
  const fileType = readShown(request, 'receipt_file_type');
  const body = printRequest(connection, whole, notifiedBy, {
    transaction_id: id,
    ...(typeof fileType === 'string' ? { receipt_file_type: fileType } : {}),
  });
  return {
    is: 'prepared',
    account: onlyAccount,
    target: place,
    guard: null,
    amount: fields.amount,
    mark: null,
    reference: null,
    baseline: {
      link: 'paymentRequest',
      before: viewOf(before),
      end: viewOf(whole),
      modified: readShown(request, 'modified_at') ?? null,
    },
    written: writtenOf(whole, notifiedBy),
    steps: [
      {
        name: 'update',
        async send(_, sent) {
          const kept = await unlessAsRead(stateOf(connection, request, written), async () => {
            const current = await readRequest(connection, id, sent);
            return current && stateOf(connection, current, await writtenTo(place, earlier));
          });
          if (kept !== null) return kept;
          const { path } = lists.requests;
          const answer = await connection.upstream.send({ method: 'PUT', path, body }, sent);
          return linkOutcome(answer, expected, (json) =>
            json['transaction_id'] === id
              ? { is: 'done', result: place, answer: addressesIn(json, '') }
              : null,
          );
        },
      },
    ],
  };
}

/** Equal as long as nobody has changed what an update repeats. */
function stateOf(connection: PaysleyConnection, request: PaymentRequest, written: Written): string {
  const modified = readShown(request, 'modified_at') ?? null;
  return JSON.stringify([viewOf(shownParts(connection, request)), modified, written]);
}

/** Only what nobody has tried to pay can be changed or deleted (Paysley, update and delete of a request). */
export function notOpen({ payment_id: payment, status }: PaymentRequest): readonly Refusal[] {
  return payment === null && status !== 'success'
    ? []
    : [refusal('INVALID_STATE', 'It has been paid, or somebody has tried to pay it.', expected.subject)];
}

/**
 * The text that was written, as long as it means what is shown. Where they differ nobody can say whether the time zone is
 * another one or somebody changed the expiry, and repeating either might move it: then undefined.
 */
function keptExpiry(
  { expiry_date: changed }: RequestParts,
  { expiry_date: shown }: RequestParts,
  { expiry }: Written,
): Json | undefined {
  return changed ?? (expiry === undefined || expiry === shown ? shown : undefined);
}

function unknownFields(parts: RequestParts, expiryShown: boolean): readonly Refusal[] {
  const missing = requestProperties.filter((property) => parts[property] === undefined);
  return [...new Set(missing.map((property) => fieldOfProperty[property]))].map((field) => {
    const message =
      field === 'expiresAt' && expiryShown
        ? 'It is not what was written before: say it again, so that it is not moved.'
        : 'Paysley takes a request whole and does not tell this, nor was it written from here: say it again.';
    return refusal('UNSUPPORTED_BY_PROVIDER', message, 'paymentRequest', inputNameOf(field));
  });
}

/** Whether the request is as it should be by now, as far as it is shown. */
export async function lookUpChangedRequest(
  connection: PaysleyConnection,
  { target, baseline: { before, end, modified } }: Operation,
  call: CallContext,
): Promise<Finding> {
  const request = target === null ? null : await readRequest(connection, target.nativeId, call);
  if (target === null || request === null) {
    return {
      is: 'unclear',
      reason: 'Paysley has the payment request no longer: it may have been changed before.',
    };
  }
  const now = viewOf(shownParts(connection, request));
  const found: Finding = { is: 'found', result: target, answer: addressesOf(request) };
  if (before !== end) {
    if (now === end) return found;
    if (now === before) return { is: 'absent' };
    return { is: 'unclear', reason: 'The payment request is neither as it was nor as it should be.' };
  }
  // Nothing that is shown was to change: all there is to see is whether anything was.
  const changed = readShown(request, 'modified_at') ?? null;
  return now === end && changed !== null && changed !== modified
    ? found
    : { is: 'unclear', reason: 'What was to be changed is not told by Paysley: see its back office.' };
}
