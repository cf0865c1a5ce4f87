import type { Scope } from '../domain/scope.ts';

/** What of the connections a caller may see, by the connection's key; of each all accounts, or those of these native ids. */
export type Sight = 'all' | ReadonlyMap<string, 'all' | ReadonlySet<string>>;

/**
 * Who asks. Where no callers are configured everyone is `anonymous` in the tenant `default`, may do everything and sees
 * everything. What a caller does not see does not exist for it.
 */
export interface Caller {
  readonly id: string;
  /** Whose keys and operations it uses. Callers of one tenant see each other's operations, as far as they see their accounts. */
  readonly tenant: string;
  readonly scopes: 'all' | ReadonlySet<Scope>;
  readonly sees: Sight;
  /** What its operations may cost in a minute, instead of what every caller may. */
  readonly costPerMinute?: number;
}

export const anonymous: Caller = Object.freeze({
  id: 'anonymous',
  tenant: 'default',
  scopes: 'all',
  sees: 'all',
});

export function mayDo({ scopes }: Pick<Caller, 'scopes'>, scope: Scope): boolean {
  return scopes === 'all' || scopes.has(scope);
}

/** Whether it sees some of the connection, or with `account` (a native id) that account of it. */
export function maySee({ sees }: Pick<Caller, 'sees'>, connection: string, account?: string | null): boolean {
  if (sees === 'all') return true;
  const accounts = sees.get(connection);
  if (accounts === undefined) return false;
  return accounts === 'all' || account === undefined || account === null || accounts.has(account);
}
