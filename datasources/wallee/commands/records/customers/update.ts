import type { Commands } from '../../../../../src/domain/commands.ts';
import type { Baseline, Operation } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandHandler,
  CommandStep,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../../src/ports/command.ts';
import { unmarked } from '../../../../commands/unmarked.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { customerPath } from '../../../sources/customer.ts';
import { readRecord } from '../../call.ts';
import { markedMetaData, markIn } from '../../marked-meta-data.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { findUpdate } from '../look-up-update.ts';
import { looksOf } from '../looks.ts';
import type { Values } from '../looks.ts';
import { updateStep, versionRefusals } from '../version.ts';
import type { AddressPlan } from './address-plan.ts';
import { planAddress } from './address-plan.ts';
import { addressSteps, stepNames } from './address-steps.ts';
import { customerPaths, fieldRefusals, textsOf } from './fields.ts';
import { comparedValues, findAddress, readAddresses, unfinished } from './find-address.ts';
import type { AddressRow, CustomerRow } from './row.ts';
import { customerRow, customerValues } from './row.ts';

const done = { is: 'done', result: null } as const;
const unchanged: AddressPlan = { is: 'nothing' };

/** `PATCH` of what was given, then what its address takes: that is a record of its own (wallee, CustomerAddress). */
export function createCustomerUpdate(connection: WalleeConnection): CommandHandler<'updateCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: WalleeConnection,
  { customer: ref, version: given, changes }: Commands['updateCustomer'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const space = spaceOf(connection, ref);
  if (space === null) return refused(unknown('customerId'));
  const { nativeId } = ref;
  const { address } = changes;
  const [record, entries] = await Promise.all([
    readCustomer(connection, space, nativeId, call),
    address === undefined ? [] : readAddresses(connection, { space, customer: nativeId }, call),
  ]);
  if (record === null) return refused(unknown('customerId'));
  const plan = address === undefined ? unchanged : planAddress(address, entries);
  const refusals = [
    ...versionRefusals(given, record.version),
    ...fieldRefusals(changes, { isNew: false, mark: markIn(record.metaData) }),
    ...('code' in plan ? [plan] : []),
  ];
  if (refusals.length > 0 || 'code' in plan) return refused(...refusals);
  const body = bodyOf(changes, record);
  return {
    is: 'prepared',
    account: space,
    target: { kind: 'customer', nativeId, parent: null },
    ...unmarked,
    baseline: {
      version: record.version,
      looks: looksOf(operationId, body),
      ...addressBaseline(operationId, plan, entries),
    },
    steps: stepsOf(connection, { space, nativeId, body, plan, given, version: record.version }),
  };
}

/** Metadata is one value; the id of the operation that made the customer is ours, and stays in it. */
function bodyOf(changes: Commands['updateCustomer']['changes'], { metaData }: CustomerRow): Values {
  const { metadata } = changes;
  return {
    ...textsOf(changes),
    metaData: metadata === undefined ? undefined : markedMetaData(metadata, markIn(metaData)),
  };
}

interface Sent {
  readonly space: string;
  readonly nativeId: string;
  readonly body: Values;
  readonly plan: AddressPlan;
  readonly given: number | null;
  readonly version: number;
}

/** Where nothing else is asked for, a change of nothing says whether the customer is there. */
function stepsOf(
  connection: WalleeConnection,
  { space, nativeId, body, plan, given, version }: Sent,
): readonly CommandStep[] {
  const changesAddress = plan.is !== 'nothing';
  const changesCustomer = Object.values(body).some((value) => value !== undefined);
  const path = `${customerPath}/${nativeId}`;
  const update = updateStep(
    connection,
    { space, path, body, given, version, pathOf: customerPaths, input: 'customerId' },
    changesAddress ? { is: 'next', result: null } : done,
  );
  return [
    ...(changesCustomer || !changesAddress ? [update] : []),
    ...addressSteps(connection, { space, plan, customerOf: () => nativeId, doneOf: () => done }),
  ];
}

function addressBaseline(id: string, plan: AddressPlan, entries: readonly AddressRow[]): Baseline {
  switch (plan.is) {
    case 'nothing':
      return { address: plan.is };
    case 'add':
      return {
        address: plan.is,
        addressLooks: looksOf(id, plan.address),
        addresses: entries.map((entry) => entry.id),
      };
    case 'change':
      return {
        address: plan.is,
        addressLooks: looksOf(id, comparedValues(plan.address)),
        addressId: plan.entry.id,
        addressVersion: plan.entry.version,
      };
    case 'remove':
      return { address: plan.is, addressId: plan.entry.id };
  }
}

async function lookUp(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, target, steps, baseline } = operation;
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const owner = { space, customer: target.nativeId };
  if (steps.at(-1)?.name !== stepNames.update) return findAddress(connection, operation, owner, call);
  const record = await readCustomer(connection, space, target.nativeId, call);
  const current = record === null ? null : { version: record.version, values: customerValues(record) };
  const finding = findUpdate(operation, current);
  if (finding.is !== 'found' || baseline['address'] === 'nothing') return finding;
  return unfinished('No answer came. The customer was changed, and its address was not.');
}

function readCustomer(
  connection: WalleeConnection,
  space: string,
  nativeId: string,
  call: CallContext,
): Promise<CustomerRow | null> {
  const path = `${customerPath}/${nativeId}`;
  return readRecord(connection, { space, path, expand: 'metaData' }, customerRow, call);
}
