import type { ProviderName } from '../domain/provider-name.ts';

/** What a setting of a connection is for, as far as a failure can be about it. */
export type SettingRole = 'address' | 'credentials' | 'accounts';

/** The settings of each provider's connections that can be why one does not work, by their names in a file. */
export const settingRoles = {
  EFAKA: { address: ['baseUrl'], credentials: ['accessToken'], accounts: ['entityId'] },
  GOVINEER: {
    address: ['baseUrl', 'tokenUrl'],
    credentials: ['clientId', 'clientSecret'],
    accounts: ['accountUids'],
  },
  PAYSLEY: { address: ['baseUrl'], credentials: ['accessKey'], accounts: [] },
  PROFITUITY: {
    address: ['baseUrl'],
    credentials: ['username', 'password', 'clientId', 'scope'],
    accounts: [],
  },
  WALLEE: { address: ['baseUrl'], credentials: ['userId', 'authenticationKey'], accounts: ['spaceIds'] },
} as const satisfies Record<ProviderName, Record<SettingRole, readonly string[]>>;
