import type { GovineerSettings } from '../../src/config/govineer.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { Provider, ProviderDeps } from '../../src/ports/provider.ts';
import { basicCredentials, createOAuthGrant } from '../http/oauth-grant.ts';
import { bearerAuth, createOAuthToken } from '../http/oauth-token.ts';
import { callsOf } from '../http/upstream-settings.ts';
import { createUpstream } from '../http/upstream.ts';
import { createCommands } from './commands/commands.ts';
import type { GovineerConnection } from './connection.ts';
import { createDoctor } from './doctor.ts';
import { nativeCodeOf } from './native-code.ts';
import { createOddWords } from '../rows/odd-words.ts';
import { unknownHabits } from './paging-habits.ts';
import { createAccountSource } from './sources/account.ts';
import { createClientSource } from './sources/client.ts';
import { createCustomerSource } from './sources/customer.ts';
import { createPaymentAttemptSource } from './sources/payment-attempt.ts';
import { createPaymentLinkSource } from './sources/payment-link.ts';
import { createPaymentMethodSource } from './sources/payment-method.ts';
import { createRefundSource } from './sources/refund.ts';
import { createTerminalSource } from './sources/terminal.ts';
import { createTransactionSource } from './sources/transaction.ts';
import { createWebhookSubscriptionSource } from './sources/webhook-subscription.ts';

/** The scope of the platform API. */
const scope = 'com.govineer.payments/admin';

/** One Govineer connection. Nothing is sent before the first call. */
export function createGovineer(settings: GovineerSettings, deps: ProviderDeps): Provider {
  const { clock, log, limits } = deps;
  const name = { provider: 'GOVINEER', connection: settings.key } as const;
  const deadlineMs = limits.providerDeadlineMs;
  const grant = createOAuthGrant({
    ...name,
    tokenUrl: settings.tokenUrl,
    form: () => ({ grant_type: 'client_credentials', scope }),
    headers: () => basicCredentials(settings.clientId, settings.clientSecret.reveal()),
    settings: { deadlineMs },
    clock,
    log,
  });
  const tokens = createOAuthToken({ fetch: (call) => grant.fetch(call), clock, deadlineMs });
  const upstream = createUpstream({
    ...name,
    baseUrl: settings.baseUrl,
    auth: bearerAuth(tokens),
    settings: { deadlineMs, ...callsOf(settings) },
    clock,
    log,
    nativeCodeOf,
  });
  const connection: GovineerConnection = {
    settings,
    upstream,
    clock,
    log,
    oddWords: createOddWords(settings.key, log),
    habits: unknownHabits(),
  };
  return {
    name: 'GOVINEER',
    sources: {
      account: createAccountSource(connection),
      client: createClientSource(connection),
      customer: createCustomerSource(connection),
      paymentAttempt: createPaymentAttemptSource(connection),
      paymentLink: createPaymentLinkSource(connection),
      paymentMethod: createPaymentMethodSource(connection),
      refund: createRefundSource(connection),
      terminal: createTerminalSource(connection),
      transaction: createTransactionSource(connection),
      webhookSubscription: createWebhookSubscriptionSource(connection),
    },
    commands: createCommands(connection),
    health: () => upstream.health(),
    configuredAccounts:
      settings.accountUids === 'all' ? null : settings.accountUids.toSorted(compareCodePoints),
    doctor: createDoctor(connection, tokens),
    async close() {
      await Promise.all([upstream.close(), grant.close()]);
    },
  };
}
