import { createPrng, seedFor } from '../../kit/prng.ts';
import type { ClientRecord, PaymentAccountRecord } from '../records.ts';
import type { MerchantSeed } from '../store/merchant-store.ts';
import { accountRecords } from './account-data.ts';
import type { AccountPlan } from './account-data.ts';
import { uuid } from './identifiers.ts';

/** How the data is made. */
export interface DataSettings {
  readonly seed: number;
  /** 1 is about 2,000 payments and 400 customers for the first credentials. */
  readonly scale: number;
}

interface ClientPlan {
  readonly name: string;
  readonly timezone: string;
  readonly accounts: readonly AccountPlan[];
}

/** The counts are those of scale 1. Uneven on purpose: some accounts end long before others do. */
const FIRST_MERCHANT: readonly ClientPlan[] = [
  {
    name: 'City of Example',
    timezone: 'Mountain Standard Time',
    accounts: [
      {
        name: 'Utilities',
        payments: 1200,
        customers: 240,
        terminals: 4,
        sessions: 40,
        currencies: ['USD'],
        feeRate: 0.008,
        oddity: 'negative',
        settings: { active: true, callback_url: 'http://127.0.0.1:9/hooks/utilities', webhook_enabled: true },
      },
      {
        name: "Visitors' Centre & Shop",
        payments: 500,
        customers: 100,
        terminals: 2,
        sessions: 15,
        currencies: ['USD', 'JPY', 'KWD', 'EUR'],
        feeRate: 0.0297,
        settings: { active: true, callback_url: null, webhook_enabled: false },
      },
      {
        name: 'Parking',
        payments: 180,
        customers: 35,
        terminals: 1,
        sessions: 6,
        currencies: ['USD'],
        feeRate: 0.0297,
        oddity: 'huge',
        settings: { active: true },
      },
      {
        name: 'Library (closed)',
        payments: 90,
        customers: 20,
        terminals: 0,
        sessions: 2,
        currencies: ['USD'],
        feeRate: 0.008,
        settings: { active: false, callback_url: '', webhook_enabled: false },
      },
    ],
  },
  {
    name: 'İlçe Belediyesi 🏛',
    timezone: 'Mars Standard Time',
    accounts: [
      {
        name: 'Main',
        payments: 30,
        customers: 5,
        terminals: 0,
        sessions: 1,
        currencies: ['USD'],
        feeRate: 0.008,
        oddity: 'unreadable',
        settings: {},
      },
    ],
  },
];

/** What the second pair of credentials owns; the first must never see it. */
const SECOND_MERCHANT: readonly ClientPlan[] = [
  {
    name: 'County of Elsewhere',
    timezone: 'Tokyo Standard Time',
    accounts: [
      {
        name: 'General',
        payments: 60,
        customers: 12,
        terminals: 1,
        sessions: 3,
        currencies: ['USD'],
        feeRate: 0.008,
        settings: { active: true },
      },
    ],
  },
];

/** The clients, accounts and records of the first (1) or the second (2) pair of credentials. */
export function merchantSeed(merchant: 1 | 2, settings: DataSettings): MerchantSeed {
  const prng = createPrng(seedFor(settings.seed, `merchant ${merchant}`));
  const clients: ClientRecord[] = [];
  const paymentAccounts: PaymentAccountRecord[] = [];
  const plans = new Map<string, AccountPlan>();
  for (const [index, client] of (merchant === 1 ? FIRST_MERCHANT : SECOND_MERCHANT).entries()) {
    const clientUid = uuid(prng);
    clients.push({
      uid: clientUid,
      customer_id: `C-${merchant}${index}`,
      name: client.name,
      timezone: client.timezone,
      subdomain: `merchant-${merchant}${index}`,
      created_at: `2023-11-0${index + 1}T08:00:00Z`,
      updated_at: index === 0 ? '2024-06-01T00:00:00.000Z' : null,
    });
    for (const plan of client.accounts) {
      const uid = uuid(prng);
      plans.set(uid, plan);
      paymentAccounts.push(accountRecord(uid, clientUid, plan, paymentAccounts.length));
    }
  }
  return {
    clients,
    paymentAccounts,
    recordsOf(accountUid) {
      const plan = plans.get(accountUid);
      if (plan === undefined) throw new Error(`${accountUid} is not a seeded account`);
      return accountRecords(
        plan,
        createPrng(seedFor(settings.seed, `account ${accountUid}`)),
        settings.scale,
      );
    },
  };
}

function accountRecord(
  uid: string,
  clientUid: string,
  plan: AccountPlan,
  index: number,
): PaymentAccountRecord {
  return {
    uid,
    client_id: clientUid,
    name: plan.name,
    processor: 'zift',
    external_account_id: `4100${index}`,
    external_merchant_id: `9100${index}`,
    enable_ach: true,
    enable_credit_card: true,
    minimum_payment_amount: 0,
    maximum_payment_amount: 999_999.99,
    ...plan.settings,
    // The first two accounts were made in the same second.
    created_at: index < 2 ? '2023-11-05T09:30:00Z' : `2023-11-0${index + 4}T09:30:00.250Z`,
    ...(index === 1 ? {} : { updated_at: index === 2 ? null : '2024-02-01T10:00:00Z' }),
  };
}
