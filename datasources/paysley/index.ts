import type { PaysleySettings } from '../../src/config/paysley.ts';
import type { Provider, ProviderDeps } from '../../src/ports/provider.ts';
import type { AuthHook } from '../http/auth-hook.ts';
import { callsOf } from '../http/upstream-settings.ts';
import { createUpstream } from '../http/upstream.ts';
import { nativeCodeOf, refusalOf } from './body-error.ts';
import { createCommands } from './commands/commands.ts';
import type { PaysleyConnection } from './connection.ts';
import { onlyAccount } from './connection.ts';
import { createCustomerLinks } from './customer-links.ts';
import { createDoctor } from './doctor.ts';
import { historyPerRequest } from './history/joined-history.ts';
import { createOddWords } from '../rows/odd-words.ts';
import { unknownPageSizes } from './page-sizes.ts';
import { createAccountSource } from './sources/account.ts';
import { createBillingSubscriptionSource } from './sources/billing-subscription.ts';
import {
  createCategories,
  createCustomerGroups,
  createCustomers,
  createProducts,
} from './sources/catalogues.ts';
import { createPaymentLinkSource } from './sources/payment-link.ts';
import { createRefundSource } from './sources/refund.ts';
import { createTransactionSource } from './sources/transaction.ts';

const defaultScanBudget = 10_000;

/** One Paysley connection. Nothing is sent before the first call. */
export function createPaysley(settings: PaysleySettings, deps: ProviderDeps): Provider {
  const { clock, log, limits } = deps;
  const upstream = createUpstream({
    provider: 'PAYSLEY',
    connection: settings.key,
    baseUrl: settings.baseUrl,
    auth: accessKeyAuth(settings),
    settings: { deadlineMs: limits.providerDeadlineMs, ...callsOf(settings) },
    clock,
    log,
    nativeCodeOf,
    refusalOf,
  });
  const connection: PaysleyConnection = {
    settings,
    upstream,
    clock,
    log,
    oddWords: createOddWords(settings.key, log),
    pageSizes: unknownPageSizes(),
    scanBudget: limits.scanBudget ?? defaultScanBudget,
  };
  const historyOf = historyPerRequest(connection);
  const customers = createCustomers(connection);
  const categories = createCategories(connection);
  return {
    name: 'PAYSLEY',
    sources: {
      account: createAccountSource(connection),
      billingSubscription: createBillingSubscriptionSource(connection, historyOf),
      category: categories.source,
      customer: customers.source,
      customerGroup: createCustomerGroups(connection).source,
      paymentLink: createPaymentLinkSource(connection, historyOf),
      product: createProducts(connection, categories).source,
      refund: createRefundSource(connection, historyOf),
      transaction: createTransactionSource(connection, historyOf),
    },
    commands: createCommands(connection),
    customerLinks: createCustomerLinks(connection, customers),
    health: () => upstream.health(),
    configuredAccounts: [onlyAccount],
    doctor: createDoctor(connection),
    close: () => upstream.close(),
  };
}

/** The key itself goes with every call; there is nothing to refresh. */
function accessKeyAuth({ accessKey }: PaysleySettings): AuthHook {
  return { headers: () => Promise.resolve({ authorization: `Bearer ${accessKey.reveal()}` }) };
}
