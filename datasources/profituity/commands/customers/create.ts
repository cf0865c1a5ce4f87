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
import { clockSkewMs } from '../clock-skew.ts';
import type { Paths } from '../outcome.ts';
import { madeOutcome } from '../outcome.ts';
import { post } from '../send.ts';
import { digestOf } from './digest.ts';
import { customersByKey, keyInUse, keyRefusals } from './keys.ts';
import type { GivenMember } from './members.ts';
import { customerPaths, fieldRefusals, givenMembers, keptFields, memberIn } from './members.ts';

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

/** What tells a customer that was made from another with its key. */
interface Sought {
  /** Of the operation. */
  readonly id: string;
  readonly merchant: string;
  readonly mark: string;
  /** Not made before, in milliseconds since 1970. */
  readonly since: number;
  readonly looks: string;
}

/** One digest of all that a new customer has. */
function looksOf(operationId: string, given: readonly Pick<GivenMember, 'field' | 'value'>[]): string {
  const values = new Map(given.map(({ field, value }) => [field, value]));
  return keptFields
    .filter((field) => field !== 'reference')
    .map((field) => digestOf(operationId, field, values.get(field)))
    .join(' ');
}

/** The provider refused it since the key is in use. That is ours only if the request reached it twice. */
async function whoseKey(
  connection: ProfituityConnection,
  sought: Sought,
  call: CallContext,
): Promise<StepOutcome> {
  try {
    const finding = await find(connection, sought, call);
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
  return find(connection, { id, merchant, mark, since: sentAt ?? createdAt, looks }, call);
}

/** The operation's own id as key proves it. The caller's does if the customer is new and looks as it was sent. */
async function find(
  connection: ProfituityConnection,
  { id, merchant, mark, since, looks }: Sought,
  call: CallContext,
): Promise<Finding> {
  const rows = await customersByKey(connection, merchant, mark, call);
  const row = rows.find(({ externalId }) => externalId === mark);
  if (row === undefined) return { is: 'absent' };
  const given = keptFields.map((field) => ({ field, value: memberIn(row.members, field) ?? null }));
  const isNew = row.creationTime === null || row.creationTime >= since - clockSkewMs;
  if (mark === id || (isNew && looksOf(id, given) === looks)) {
    return { is: 'found', result: { kind: 'customer', nativeId: row.id, parent: null } };
  }
  // A key is used once, so where an older customer has it ours was not made.
  if (!isNew) return { is: 'absent' };
  const reason =
    'Profituity has a customer with this reference that is not as it was sent: it may be another, or was changed since.';
  return { is: 'unclear', reason };
}
