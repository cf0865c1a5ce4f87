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
import { findUpdate } from '../look-up-update.ts';
import { looksOf } from '../looks.ts';
import { updateStep, versionRefusals } from '../version.ts';
import { fieldRefusals, productPaths } from './fields.ts';
import { productPath, productRow } from './row.ts';

type Changed = Commands['updateProduct']['changes'];

/** Of its name: a reference stays (wallee, SubscriptionProductActive). */
export function createProductUpdate(connection: WalleeConnection): CommandHandler<'updateProduct'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: WalleeConnection,
  { product: ref, version: given, changes }: Commands['updateProduct'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const space = spaceOf(connection, ref);
  if (space === null) return refused(unknown('productId'));
  const path = `${productPath}/${ref.nativeId}`;
  const record = await readRecord(connection, { space, path }, productRow, call);
  if (record === null) return refused(unknown('productId'));
  const { version, reference } = record;
  const refusals = [
    ...versionRefusals(given, version),
    ...fieldRefusals(changes, false),
    ...fixedRefusals(changes, reference),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const body = { name: changes.name };
  const update = { space, path, body, given, version, pathOf: productPaths('sku'), input: 'productId' };
  return {
    is: 'prepared',
    account: space,
    target: { kind: 'product', nativeId: ref.nativeId, parent: null },
    ...unmarked,
    baseline: { version, looks: looksOf(operationId, body) },
    steps: [updateStep(connection, update, { is: 'done', result: null })],
  };
}

/** The reference can be said where it is what the product has. */
function fixedRefusals(changes: Changed, current: string | null): readonly Refusal[] {
  return (['sku', 'reference'] as const).flatMap((field) => {
    const value = changes[field];
    if (value === undefined || value === current) return [];
    const message = 'wallee does not change the reference of a product';
    return [refusal('UNSUPPORTED_BY_PROVIDER', message, 'product', field)];
  });
}

async function lookUp(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, target } = operation;
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const path = `${productPath}/${target.nativeId}`;
  const record = await readRecord(connection, { space, path }, productRow, call);
  return findUpdate(
    operation,
    record === null ? null : { version: record.version, values: { name: record.name } },
  );
}
