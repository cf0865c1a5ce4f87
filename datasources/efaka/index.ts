import type { EfakaSettings } from '../../src/config/efaka.ts';
import type { Provider, ProviderDeps } from '../../src/ports/provider.ts';
import type { AuthHook } from '../http/auth-hook.ts';
import { callsOf } from '../http/upstream-settings.ts';
import { createUpstream } from '../http/upstream.ts';
import { createOddWords } from '../rows/odd-words.ts';
import { meaningOf, nativeCodeOf, refusalOf } from './answer-meaning.ts';
import { createChanges } from './changes.ts';
import { efakaCommands } from './commands/handlers.ts';
import type { EfakaConnection } from './connection.ts';
import { accountIdOf } from './connection.ts';
import { createDoctor } from './doctor.ts';
import { createInquiry } from './inquiry.ts';
import { createQuery } from './query.ts';
import { createAccountSource } from './sources/account.ts';
import { createPaymentLinkSource } from './sources/payment-link.ts';
import { createPaymentMethodSource } from './sources/payment-method.ts';
import { createRefundSource } from './sources/refund.ts';
import { createTransactionSource } from './sources/transaction.ts';

const defaultScanBudget = 10_000;

/** What is throttled without a word of how long may be one payment that is asked for often: others are to go on soon. */
const pause = { mostMs: 8000 };

/** One eFaka connection. Nothing is sent before the first call. */
export function createEfaka(settings: EfakaSettings, deps: ProviderDeps): Provider {
  const { clock, log, limits } = deps;
  const upstream = createUpstream({
    provider: 'EFAKA',
    connection: settings.key,
    baseUrl: settings.baseUrl,
    auth: accessTokenAuth(settings),
    settings: { deadlineMs: limits.providerDeadlineMs, ...callsOf(settings), pause },
    clock,
    log,
    nativeCodeOf,
    refusalOf,
    meaningOf,
  });
  const connection: EfakaConnection = {
    settings,
    upstream,
    clock,
    log,
    oddWords: createOddWords(settings.key, log),
    scanBudget: limits.scanBudget ?? defaultScanBudget,
  };
  const changes = createChanges();
  const inquire = createInquiry(connection, changes);
  const reader = { inquire, query: createQuery(connection, undefined, changes) };
  const commandReader = { inquire, query: createQuery(connection, 0) };
  return {
    name: 'EFAKA',
    sources: {
      account: createAccountSource(connection),
      paymentLink: createPaymentLinkSource(connection),
      paymentMethod: createPaymentMethodSource(connection),
      refund: createRefundSource(connection, reader),
      transaction: createTransactionSource(connection, reader),
    },
    commands: efakaCommands({ connection, reader: commandReader, changes }),
    health: () => upstream.health(),
    configuredAccounts: [accountIdOf(settings)],
    doctor: createDoctor(connection, reader.query),
    close: () => upstream.close(),
  };
}

/** The token itself goes with every call; there is nothing to refresh. */
function accessTokenAuth({ accessToken }: EfakaSettings): AuthHook {
  return { headers: () => Promise.resolve({ authorization: `Bearer ${accessToken.reveal()}` }) };
}
