import type { WalleeSettings } from '../../src/config/wallee.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { Provider, ProviderDeps } from '../../src/ports/provider.ts';
import { callsOf } from '../http/upstream-settings.ts';
import { createUpstream } from '../http/upstream.ts';
import { createOddWords } from '../rows/odd-words.ts';
import { createCommands } from './commands/commands.ts';
import type { WalleeConnection } from './connection.ts';
import { createCustomerLinks } from './customer-links.ts';
import { createDoctor } from './doctor.ts';
import { nativeCodeOf } from './native-code.ts';
import { signedAuth } from './signed-auth.ts';
import { createAccountSource } from './sources/account.ts';
import { createBillingSubscriptionSource } from './sources/billing-subscription.ts';
import { createClientSource } from './sources/client.ts';
import { createCustomerSource } from './sources/customer.ts';
import { createPaymentAttemptSource } from './sources/payment-attempt.ts';
import { createPaymentLinkSource } from './sources/payment-link.ts';
import { createPaymentMethodSource } from './sources/payment-method.ts';
import { createProductSource } from './sources/product.ts';
import { createRefundSource } from './sources/refund.ts';
import { createTerminalSource } from './sources/terminal.ts';
import { createTransactionSource } from './sources/transaction.ts';
import { createWebhookSubscriptionSource } from './sources/webhook-subscription.ts';

/**
 * A space takes a number of requests within two minutes, and no answer is said to tell when there is room again (wallee,
 * `Space.requestLimit`): by then there is.
 */
const pause = { mostMs: 120_000 };

/** One wallee connection. Nothing is sent before the first call. */
export function createWallee(settings: WalleeSettings, deps: ProviderDeps): Provider {
  const { clock, log, limits } = deps;
  const upstream = createUpstream({
    provider: 'WALLEE',
    connection: settings.key,
    baseUrl: settings.baseUrl,
    auth: signedAuth(settings, clock),
    settings: { deadlineMs: limits.providerDeadlineMs, ...callsOf(settings), pause },
    clock,
    log,
    nativeCodeOf,
  });
  const connection: WalleeConnection = {
    settings,
    upstream,
    clock,
    log,
    oddWords: createOddWords(settings.key, log),
  };
  const customer = createCustomerSource(connection);
  return {
    name: 'WALLEE',
    sources: {
      account: createAccountSource(connection),
      billingSubscription: createBillingSubscriptionSource(connection),
      client: createClientSource(connection),
      customer,
      paymentAttempt: createPaymentAttemptSource(connection),
      paymentLink: createPaymentLinkSource(connection),
      paymentMethod: createPaymentMethodSource(connection),
      product: createProductSource(connection),
      refund: createRefundSource(connection),
      terminal: createTerminalSource(connection),
      transaction: createTransactionSource(connection),
      webhookSubscription: createWebhookSubscriptionSource(connection),
    },
    commands: createCommands(connection),
    customerLinks: createCustomerLinks(customer),
    health: () => upstream.health(),
    configuredAccounts: settings.spaceIds === 'all' ? null : settings.spaceIds.toSorted(compareCodePoints),
    doctor: createDoctor(connection),
    close: () => upstream.close(),
  };
}
