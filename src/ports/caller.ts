/** What takes more than being a caller. */
export type Scope = 'operations:settle';

/** Who asks. Until callers are configured everyone is `anonymous` in the tenant `default`, and may do everything. */
export interface Caller {
  readonly id: string;
  readonly tenant: string;
  readonly scopes: 'all' | ReadonlySet<Scope>;
}

export const anonymous: Caller = Object.freeze({ id: 'anonymous', tenant: 'default', scopes: 'all' });

export function mayDo({ scopes }: Caller, scope: Scope): boolean {
  return scopes === 'all' || scopes.has(scope);
}
