import type { Operation } from '../../domain/operation.ts';
import type { Caller } from '../../ports/caller.ts';

/**
 * Whether a caller sees what is at an account of a connection. What is above accounts (`account` null: the making of a
 * client, of an account) only who sees the whole connection does.
 */
export function seesPlace(
  { sees }: Pick<Caller, 'sees'>,
  { connection, account }: { readonly connection: string; readonly account: string | null },
): boolean {
  if (sees === 'all') return true;
  const accounts = sees.get(connection);
  return accounts === 'all' || (account !== null && accounts?.has(account) === true);
}

/** Whether an operation is there for a caller: one of its tenant, at a place that it sees. */
export function seesOperation(
  caller: Pick<Caller, 'sees' | 'tenant'>,
  operation: Pick<Operation, 'tenant' | 'connection' | 'account'>,
): boolean {
  return operation.tenant === caller.tenant && seesPlace(caller, operation);
}
