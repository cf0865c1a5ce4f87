import type { ProfituitySettings } from '../../src/config/profituity.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { Provider, ProviderDeps } from '../../src/ports/provider.ts';
import { createOAuthGrant } from '../http/oauth-grant.ts';
import { bearerAuth, createOAuthToken } from '../http/oauth-token.ts';
import { callsOf } from '../http/upstream-settings.ts';
import { createUpstream } from '../http/upstream.ts';
import { createOddWords } from '../rows/odd-words.ts';
import { createCommands } from './commands/commands.ts';
import type { ProfituityConnection } from './connection.ts';
import { createDoctor } from './doctor.ts';
import { nativeCodeOf } from './native-code.ts';
import { paths } from './request.ts';
import { createAccountSource } from './sources/account.ts';
import { createBillingSubscriptionSource } from './sources/billing-subscription.ts';
import { createCustomerSource } from './sources/customer.ts';
import { createPaymentMethodSource } from './sources/payment-method.ts';
import { createRefundSource } from './sources/refund.ts';
import { createTransactionSource } from './sources/transaction.ts';

/** Nothing is published that would renew a token: a new one is asked for in time. */
const usedShare = 0.9;

/** One Profituity connection. Nothing is sent before the first call. */
export function createProfituity(settings: ProfituitySettings, deps: ProviderDeps): Provider {
  const { clock, log, limits } = deps;
  const name = { provider: 'PROFITUITY', connection: settings.key } as const;
  const deadlineMs = limits.providerDeadlineMs;
  const grant = createOAuthGrant({
    ...name,
    tokenUrl: settings.baseUrl + paths.token,
    // A public client: it has no secret of its own (Profituity, password grant).
    form: () => ({
      grant_type: 'password',
      username: settings.username,
      password: settings.password.reveal(),
      client_id: settings.clientId,
      scope: settings.scope,
    }),
    settings: { deadlineMs },
    clock,
    log,
  });
  const tokens = createOAuthToken({ fetch: (call) => grant.fetch(call), clock, deadlineMs, usedShare });
  const upstream = createUpstream({
    ...name,
    baseUrl: settings.baseUrl,
    auth: bearerAuth(tokens),
    settings: { deadlineMs, ...callsOf(settings) },
    clock,
    log,
    nativeCodeOf,
  });
  const connection: ProfituityConnection = {
    settings,
    upstream,
    clock,
    log,
    oddWords: createOddWords(settings.key, log),
    refundLink: { state: 'unknown' },
  };
  return {
    name: 'PROFITUITY',
    sources: {
      account: createAccountSource(connection),
      billingSubscription: createBillingSubscriptionSource(connection),
      customer: createCustomerSource(connection),
      paymentMethod: createPaymentMethodSource(connection),
      refund: createRefundSource(connection),
      transaction: createTransactionSource(connection),
    },
    commands: createCommands(connection),
    health: () => upstream.health(),
    configuredAccounts:
      settings.merchantIds === 'all' ? null : settings.merchantIds.toSorted(compareCodePoints),
    doctor: createDoctor(connection, tokens),
    async close() {
      await Promise.all([upstream.close(), grant.close()]);
    },
  };
}
