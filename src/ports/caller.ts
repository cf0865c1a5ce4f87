/** Who asks. Until callers are configured everyone is `anonymous` in the tenant `default`. */
export interface Caller {
  readonly id: string;
  readonly tenant: string;
}

export const anonymous: Caller = Object.freeze({ id: 'anonymous', tenant: 'default' });
