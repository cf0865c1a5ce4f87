import type { Operation } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { Commands } from '../../../../src/domain/commands.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
  StepOutcome,
} from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { ProfituityConnection } from '../../connection.ts';
import { serves } from '../../connection.ts';
import { paths } from '../../request.ts';
import type { Paths } from '../outcome.ts';
import { madeOutcome } from '../outcome.ts';
import { post } from '../send.ts';
import type { Sought } from './find-created.ts';
import { findCreated, looksOf } from './find-created.ts';
import { keyInUse, keyRefusals } from './keys.ts';
import { customerPaths, fieldRefusals, givenMembers } from './members.ts';

const inputPaths: Paths = { ...customerPaths, merchantId: ['accountId'] };

/** A new customer. Its key is the caller's reference, or the operation's id, and is what finds it again. */
export function createCustomerCreation(connection: ProfituityConnection): CommandHandler<'createCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: ProfituityConnection,
  { account, customer }: Commands['createCustomer'],
  { operationId, now, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const merchant = account.nativeId;
  if (!serves(connection, merchant)) {
    const unknown = refusal('NOT_FOUND', 'Profituity has no such record here', 'accountId');
    return { is: 'refused', refusals: [unknown] };
  }
  const reference = customer.reference ?? null;
  const refusals = [
    ...fieldRefusals(customer, true),
    ...(await keyRefusals(connection, merchant, { reference, own: null }, call)),
  ];
  if (refusals.length > 0) return { is: 'refused', refusals };
  const given = givenMembers(customer).filter(({ value }) => value !== null);
  const mark = reference ?? operationId;
  const body = {
    ...Object.fromEntries(given.map(({ member, value }) => [member, value])),
    merchantId: merchant,
    externalId: mark,
  };
  const sought: Sought = { id: operationId, merchant, mark, since: now, looks: looksOf(operationId, given) };
  return {
    is: 'prepared',
    account: merchant,
    target: null,
    // Two of one reference at the same time could not be told apart.
    guard: reference === null ? null : JSON.stringify(['customer', merchant, reference.toLowerCase()]),
    amount: null,
    mark,
    reference,
    baseline: { looks: sought.looks },
    steps: [
      {
        name: 'createCustomer',
        async send(_, sent) {
          const answer = await post(connection, paths.customers, body, sent);
          const outcome = madeOutcome(answer, 'customer', inputPaths);
          return outcome.is === 'duplicate' ? whoseKey(connection, sought, sent) : outcome;
        },
      },
    ],
  };
}

/** The provider refused it since the key is in use. That is ours only if the request reached it twice. */
async function whoseKey(
  connection: ProfituityConnection,
  sought: Sought,
  call: CallContext,
): Promise<StepOutcome> {
  try {
    const finding = await findCreated(connection, sought, call);
    return finding.is === 'found'
      ? { is: 'done', result: finding.result }
      : { is: 'refused', refusals: [keyInUse] };
  } catch (error) {
    if (error instanceof ProviderFailure) return { is: 'duplicate' };
    throw error;
  }
}

async function lookUp(
  connection: ProfituityConnection,
  { id, account: merchant, mark, baseline, sentAt, createdAt }: Operation,
  call: CallContext,
): Promise<Finding> {
  const looks = baseline['looks'];
  if (merchant === null || mark === null || typeof looks !== 'string') {
    return { is: 'unclear', reason: 'It was recorded without a mark.' };
  }
  return findCreated(connection, { id, merchant, mark, since: sentAt ?? createdAt, looks }, call);
}
