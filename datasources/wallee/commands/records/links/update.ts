import type { Commands } from '../../../../../src/domain/commands.ts';
import type { Operation, Refusal } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../../src/ports/command.ts';
import { unmarked } from '../../../../commands/unmarked.ts';
import { refusal } from '../../../../rows/refusals.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readRecord } from '../../call.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { isGone } from '../deletion.ts';
import { findUpdate } from '../look-up-update.ts';
import { looksOf } from '../looks.ts';
import { updateStep, versionRefusals } from '../version.ts';
import type { Reusable } from './fields.ts';
import { kindRefusal, linkPaths, linkValues, nameRefusals } from './fields.ts';
import { linkItems } from './items.ts';
import type { LinkRow } from './row.ts';
import { linkPath, linkRow, rowValues, sentValues } from './row.ts';

/** `PATCH`. External id and protection stay as they were made (wallee, PaymentLinkUpdate). */
export function createLinkUpdate(connection: WalleeConnection): CommandHandler<'updatePaymentLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: WalleeConnection,
  { paymentLink: ref, version: given, link }: Commands['updatePaymentLink'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const space = spaceOf(connection, ref);
  if (space === null) return refused(unknown('paymentLinkId'));
  if (link.is !== 'reusable') return refused(kindRefusal(link));
  const { fields } = link;
  const path = `${linkPath}/${ref.nativeId}`;
  const record = await readRecord(connection, { space, path }, linkRow, call);
  if (record === null || isGone(record)) return refused(unknown('paymentLinkId'));
  const { version } = record;
  const money = fields.currency === undefined ? record.currency : fields.currency;
  const { items, refusals: wrong } = linkItems(fields, money, operationId);
  const refusals = [
    ...versionRefusals(given, version),
    ...nameRefusals(fields),
    ...wrong,
    ...(money === null ? [pricesAreOfNothing] : []),
    ...referenceRefusals(fields, record),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const body = { ...linkValues(fields), currency: fields.currency, lineItems: items };
  const update = { space, path, body, given, version, pathOf: linkPaths, input: 'paymentLinkId' };
  return {
    is: 'prepared',
    account: space,
    target: { kind: 'paymentLink', nativeId: ref.nativeId, parent: null },
    ...unmarked,
    baseline: { version, looks: looksOf(operationId, sentValues(body)) },
    steps: [updateStep(connection, update, { is: 'done', result: null })],
  };
}

const pricesAreOfNothing = refusal(
  'BAD_USER_INPUT',
  'required: the link has no currency otherwise, and prices are of one',
  'reusable',
  'currency',
);

/** It can be said where it is what the link has. */
function referenceRefusals({ reference }: Reusable, { externalId }: LinkRow): readonly Refusal[] {
  if (reference === undefined || reference === externalId) return [];
  const message = 'wallee does not change the reference of a link';
  return [refusal('UNSUPPORTED_BY_PROVIDER', message, 'reusable', 'reference')];
}

async function lookUp(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, target } = operation;
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const path = `${linkPath}/${target.nativeId}`;
  const record = await readRecord(connection, { space, path }, linkRow, call);
  return findUpdate(
    operation,
    record === null ? null : { version: record.version, values: rowValues(record) },
  );
}
