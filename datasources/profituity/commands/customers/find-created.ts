import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { EpochMs } from '../../../../src/domain/instant.ts';
import type { Finding } from '../../../../src/ports/command.ts';
import type { ProfituityConnection } from '../../connection.ts';
import { clockSkewMs } from '../clock-skew.ts';
import { fieldDigest } from './field-digest.ts';
import { customersByKey } from './keys.ts';
import type { GivenMember } from './members.ts';
import { keptFields, memberIn } from './members.ts';

/** What tells a customer that was made from another with its key. */
export interface Sought {
  /** Of the operation. */
  readonly id: string;
  readonly merchant: string;
  readonly mark: string;
  /** It was not made before. */
  readonly since: EpochMs;
  /** As `looksOf` gives it. */
  readonly looks: string;
}

/** One digest of all that a new customer has. */
export function looksOf(operationId: string, given: readonly Pick<GivenMember, 'field' | 'value'>[]): string {
  const values = new Map(given.map(({ field, value }) => [field, value]));
  return keptFields
    .filter((field) => field !== 'reference')
    .map((field) => fieldDigest(operationId, field, values.get(field)))
    .join(' ');
}

/**
 * What became of a customer that was sent. The operation's own id as key proves it; the caller's does if the customer is
 * new and looks as it was sent. Rejects with ProviderFailure.
 */
export async function findCreated(
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
