import { createPrng, seedFor } from '../../kit/prng.ts';
import type { AccountRecord, SpaceRecord } from '../records/spaces.ts';
import type { UserSeed } from '../store/wallee-store.ts';
import { connectors, methodBrands, paymentMethods, processors, terminalTypes } from './reference.ts';
import { spaceRecords } from './space-data.ts';
import type { SpacePlan } from './space-data.ts';

/** How the data is made. */
export interface DataSettings {
  readonly seed: number;
  /** 1 is about 2,000 transactions, 400 customers and 100 products for the first user. */
  readonly scale: number;
}

interface UserPlan {
  readonly accounts: readonly AccountRecord[];
  readonly spaces: readonly (SpacePlan & SpaceSettings)[];
}

type SpaceSettings = Pick<SpaceRecord, 'name' | 'state'> & {
  readonly account: number;
  readonly timeZone?: string | null;
};

/** Twice what a person with a busy server needs in two minutes, low enough to stop a runaway loop. */
const REQUEST_LIMIT = 60_000;

function account(
  id: number,
  state: AccountRecord['state'],
  rest: Partial<Pick<AccountRecord, 'name' | 'type' | 'parentAccount'>>,
): AccountRecord {
  return {
    id,
    version: 2,
    state,
    type: 'REGULAR',
    active: state === 'ACTIVE',
    activeOrRestrictedActive: state === 'ACTIVE' || state === 'RESTRICTED_ACTIVE',
    restrictedActive: state === 'RESTRICTED_ACTIVE',
    subaccountLimit: 10,
    createdBy: 512,
    createdOn: `2023-11-05T09:30:0${id % 10}Z`,
    ...rest,
  };
}

/** Space 405 is that of the provider's own tests. Uneven on purpose: some spaces end long before others do. */
const FIRST_USER: UserPlan = {
  accounts: [
    account(11, 'ACTIVE', { name: 'Muster Holding AG', type: 'MASTER' }),
    account(12, 'RESTRICTED_ACTIVE', {
      name: 'İzmir & "Söhne" 🏛',
      type: 'SUBACCOUNT',
      parentAccount: { id: 11 },
    }),
    // Nameless, without spaces, and below an account that nobody here may see.
    account(13, 'DELETED', { type: 'SUBACCOUNT', parentAccount: { id: 99 } }),
  ],
  spaces: [
    {
      id: 405,
      account: 11,
      name: 'Shop Schweiz',
      state: 'ACTIVE',
      timeZone: 'Europe/Zurich',
      transactions: 1200,
      customers: 240,
      products: 60,
      links: 24,
      terminals: 7,
      currencies: ['CHF', 'EUR'],
    },
    {
      id: 406,
      account: 11,
      name: "World's Shop",
      state: 'ACTIVE',
      timeZone: 'Asia/Tokyo',
      transactions: 600,
      customers: 120,
      products: 30,
      links: 12,
      terminals: 2,
      currencies: ['JPY', 'KWD', 'EUR', 'USD'],
    },
    {
      id: 1407,
      account: 12,
      name: 'shop schweiz',
      state: 'ACTIVE',
      transactions: 160,
      customers: 32,
      products: 8,
      links: 6,
      terminals: 1,
      currencies: ['EUR'],
    },
    {
      id: 1408,
      account: 12,
      name: 'Closed shop',
      state: 'INACTIVE',
      timeZone: null,
      transactions: 40,
      customers: 8,
      products: 2,
      links: 3,
      terminals: 1,
      currencies: ['USD', 'CHF'],
      odd: true,
    },
  ],
};

/** What the second user owns; the first must never see it. */
const OTHER_USER: UserPlan = {
  accounts: [account(21, 'ACTIVE', { name: 'Other AG' })],
  spaces: [
    {
      id: 2001,
      account: 21,
      name: 'Elsewhere',
      state: 'ACTIVE',
      transactions: 60,
      customers: 12,
      products: 3,
      links: 3,
      terminals: 1,
      currencies: ['EUR'],
    },
  ],
};

/** The accounts, spaces and records of the first (1) or the other (2) application user. */
export function userSeed(user: 1 | 2, settings: DataSettings): UserSeed {
  const plan = user === 1 ? FIRST_USER : OTHER_USER;
  return {
    global: {
      accounts: plan.accounts,
      spaces: plan.spaces.map(spaceRecord),
      paymentMethods,
      methodBrands,
      processors,
      connectors,
      terminalTypes,
    },
    recordsOf(spaceId) {
      const space = plan.spaces.find(({ id }) => id === spaceId);
      if (space === undefined) throw new Error(`${spaceId} is not a seeded space`);
      return spaceRecords(
        space,
        createPrng(seedFor(settings.seed, `wallee space ${spaceId}`)),
        settings.scale,
      );
    },
  };
}

function spaceRecord({
  id,
  account: owner,
  name,
  state,
  timeZone,
  currencies,
}: UserPlan['spaces'][number]): SpaceRecord {
  return {
    id,
    version: 4,
    name,
    state,
    active: state === 'ACTIVE',
    activeOrRestrictedActive: state === 'ACTIVE',
    restrictedActive: false,
    account: { id: owner },
    primaryCurrency: currencies[0],
    ...(timeZone === undefined ? {} : { timeZone }),
    requestLimit: REQUEST_LIMIT,
    technicalContactAddresses: ['tech@example.com'],
    createdBy: 512,
    // The first two spaces were made in the same second.
    createdOn: id < 1000 ? '2023-11-05T09:30:00Z' : '2024-02-01T10:00:00.250Z',
  };
}
