import type { CreationState, Link, Timestamp } from './common.ts';

export interface AccountRecord {
  readonly id: number;
  readonly version: number;
  readonly name?: string;
  readonly state: CreationState | 'RESTRICTED_ACTIVE';
  readonly type: 'MASTER' | 'REGULAR' | 'SUBACCOUNT';
  readonly active: boolean;
  readonly activeOrRestrictedActive: boolean;
  readonly restrictedActive: boolean;
  readonly subaccountLimit: number;
  readonly parentAccount?: Link;
  readonly createdBy: number;
  readonly createdOn: Timestamp;
}

export interface SpaceRecord {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly state: CreationState;
  readonly active: boolean;
  readonly activeOrRestrictedActive: boolean;
  readonly restrictedActive: boolean;
  readonly account: Link;
  readonly primaryCurrency?: string;
  readonly timeZone?: string | null;
  /** Requests that are accepted within two minutes. */
  readonly requestLimit: number;
  readonly technicalContactAddresses: readonly string[];
  readonly createdBy: number;
  readonly createdOn: Timestamp;
}
