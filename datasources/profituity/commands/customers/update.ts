import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { Commands } from '../../../../src/domain/commands.ts';
import type { Baseline, Operation, Refusal } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
  StepOutcome,
} from '../../../../src/ports/command.ts';
import type { CommandAnswer } from '../../../http/command-request.ts';
import { refusal, withoutPlace } from '../../../rows/refusals.ts';
import type { ProfituityConnection } from '../../connection.ts';
import { paths } from '../../request.ts';
import { commandedCustomer } from '../../wire/commanded.ts';
import { changedOutcome, missingAt } from '../outcome.ts';
import type { Place } from '../read.ts';
import { readRow } from '../read.ts';
import { patch } from '../send.ts';
import type { FieldNow } from './fields-now.ts';
import { digestsOf, fieldsNow } from './fields-now.ts';
import { keyInUse, keyRefusals } from './keys.ts';
import { customerPaths, fieldRefusals, givenMembers } from './members.ts';
import { patchOf } from './patch.ts';

/**
 * A JSON Patch (RFC 6902) that tests each member for the value it was read with, and then changes it: it applies whole,
 * to what the caller's change was meant for, or not at all.
 */
export function createCustomerUpdate(connection: ProfituityConnection): CommandHandler<'updateCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: ProfituityConnection,
  { customer: { account, nativeId }, version, changes }: Commands['updateCustomer'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const place: Place = { path: paths.customers, merchant: account, nativeId };
  const customer = await readRow(connection, place, commandedCustomer, call);
  const wrong = [...withoutPlace('Profituity', { version }), ...fieldRefusals(changes, false)];
  if (customer === null) return { is: 'refused', refusals: [gone, ...wrong] };
  const given = givenMembers(changes);
  if (given.length === 0 && wrong.length === 0) {
    return {
      is: 'refused',
      refusals: [refusal('BAD_USER_INPUT', 'required at least one field', 'customer')],
    };
  }
  const key = { reference: changes.reference ?? null, own: customer.id };
  const refusals = [...wrong, ...(await keyRefusals(connection, customer.merchantId, key, call))];
  if (refusals.length > 0) return { is: 'refused', refusals };
  const baseline = digestsOf(operationId, customer, given);
  const operations = patchOf(customer, given);
  return {
    is: 'prepared',
    account,
    target: { kind: 'customer', nativeId, parent: null },
    guard: null,
    amount: null,
    mark: null,
    reference: changes.reference ?? null,
    baseline,
    steps: [
      {
        name: 'patch',
        async send(_, sent) {
          const answer = await patch(connection, `${paths.customers}/${nativeId}`, operations, sent);
          const outcome = missingAt(changedOutcome(answer, customerPaths), 'customerId');
          if (outcome.is === 'duplicate') return { is: 'refused', refusals: [keyInUse] };
          if (!mayBeFailedTest(answer, outcome)) return outcome;
          return changedMeanwhile(connection, { place, operationId, baseline, outcome }, sent);
        },
      },
    ],
  };
}

const gone = refusal('NOT_FOUND', 'Profituity has no such record here', 'customerId');

/** What a test that failed is answered with nobody published: with 400 (assumed), and then no member is at fault. */
function mayBeFailedTest(
  answer: CommandAnswer,
  outcome: StepOutcome,
): outcome is Extract<StepOutcome, { is: 'refused' }> {
  return (
    answer.is === 'answer' &&
    [400, 409, 412].includes(answer.status) &&
    outcome.is === 'refused' &&
    outcome.refusals.every(({ path }) => path === null)
  );
}

/** Whether it was refused because a field is not any more what was read: then which. */
async function changedMeanwhile(
  connection: ProfituityConnection,
  { place, operationId, baseline, outcome }: Refused,
  call: CallContext,
): Promise<StepOutcome> {
  try {
    const customer = await readRow(connection, place, commandedCustomer, call);
    if (customer === null) return { is: 'refused', refusals: [gone] };
    const changed = fieldsNow(operationId, baseline, customer).filter(({ isBefore }) => !isBefore);
    return changed.length === 0 ? outcome : { is: 'refused', refusals: changed.map(changedByOthers) };
  } catch (error) {
    // It was refused, whatever the reason.
    if (error instanceof ProviderFailure) return outcome;
    throw error;
  }
}

interface Refused {
  readonly place: Place;
  readonly operationId: string;
  readonly baseline: Baseline;
  readonly outcome: Extract<StepOutcome, { is: 'refused' }>;
}

function changedByOthers({ field }: Pick<FieldNow, 'field'>): Refusal {
  const message = 'somebody changed it meanwhile, and nothing was written: look at it again';
  return refusal('CONFLICT', message, 'customer', field);
}

async function lookUp(
  connection: ProfituityConnection,
  { id, account, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (target === null) return { is: 'unclear', reason: 'It was recorded without a target.' };
  const place = { path: paths.customers, merchant: account, nativeId: target.nativeId };
  const customer = await readRow(connection, place, commandedCustomer, call);
  if (customer === null) return { is: 'unclear', reason: 'Profituity does not show the customer any more.' };
  const fields = fieldsNow(id, baseline, customer);
  if (fields.length === 0) return { is: 'unclear', reason: 'It was recorded without what it changes.' };
  // It is written whole or not at all.
  if (fields.every(({ isAfter }) => isAfter)) return { is: 'found', result: null };
  if (fields.every(({ isBefore }) => isBefore)) return { is: 'absent' };
  const reason = 'The customer is neither as it was nor as it was to be: somebody changed it as well.';
  return { is: 'unclear', reason };
}
