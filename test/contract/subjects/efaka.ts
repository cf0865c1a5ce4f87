import { createEfaka } from '../../../datasources/efaka/index.ts';
import type { EfakaSandbox, EfakaSandboxOptions } from '../../../sandbox/efaka/server.ts';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { EfakaSettings } from '../../../src/config/efaka.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { efakaTells } from '../../kit/contract-efaka-answers.ts';
import { readEfakaCode } from '../../kit/contract-efaka-results.ts';
import { addAwkwardRows, addUnreadableRows } from '../../kit/contract-efaka-rows.ts';
import { efakaTruth, efakaUnreadable } from '../../kit/contract-efaka-truth.ts';
import type { EfakaPlace } from '../../kit/contract-efaka-values.ts';
import { refusingOrigin, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import type { Rig, Subject, Trouble } from '../subject.ts';
import { efakaDeclined } from './efaka-declined.ts';
import { everyPin, rowOf, secretsOf, strangersOf } from './efaka-place.ts';
import { efakaKinds, efakaProperties } from './efaka-properties.ts';

/** Milliseconds by which the slow sandbox holds back its answers. */
const slowMs = 700;
const wrongToken = 'wr0ng-token-to-be-hidden-from-everybody';
const lists: readonly RecordKind[] = ['transaction', 'refund'];

export const efaka: Subject = {
  provider: 'EFAKA',
  kinds: efakaKinds,
  declined: efakaDeclined,
  special: {
    'COUNT-03': lists,
    'PIN-01': lists,
    'PIN-02': lists,
    'ANSWER-01': ['transaction', 'refund', 'paymentLink'],
    'MOVED-01': ['transaction', 'refund', 'paymentMethod', 'paymentLink'],
  },
  start: () => startEfaka(),
};

export interface EfakaRig extends Rig {
  readonly sandbox: EfakaSandbox;
  readonly place: EfakaPlace;
}

/** `options`: of the sandbox; `settings`: of the connection. */
export async function startEfaka(
  options: EfakaSandboxOptions = {},
  settings: Partial<EfakaSettings> = {},
): Promise<EfakaRig> {
  const data = { seed: 5, scale: 0.02 };
  const sandbox = await startFilled({ ...data, ...options });
  const log: string[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const troubled = new Map<Trouble, Promise<Provider>>();
  const keep = (fields: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(fields)}`);
  const { mode = 'SANDBOX', query = 'unknown' } = settings;
  const place: EfakaPlace = {
    key: 'efa',
    displayName: 'eFaka',
    mode,
    account: sandbox.entityId,
    query: mode === 'SANDBOX' || query === 'reference',
    echo: options.echo ?? true,
  };

  function connect(to: EfakaSandbox, given: Partial<EfakaSettings> = {}): Provider {
    const provider = createEfaka(
      {
        provider: 'efaka',
        key: place.key,
        displayName: place.displayName,
        mode,
        baseUrl: to.url,
        accessToken: new Secret(to.accessToken),
        entityId: to.entityId,
        query,
        // Each requirement is to see what is asked for it.
        rereadSeconds: 0,
        minReference: 1,
        notificationUrl: null,
        settleSeconds: 180,
        concurrency: 8,
        requestsPerSecond: null,
        ...given,
      },
      { clock: systemClock, log: { info: keep, warn: keep }, limits: { providerDeadlineMs: 10_000 } },
    );
    opened.push(provider);
    return provider;
  }

  async function inTrouble(trouble: Trouble): Promise<Provider> {
    switch (trouble) {
      case 'wrongCredentials':
        return connect(sandbox, { accessToken: new Secret(wrongToken) });
      case 'down':
        return connect(sandbox, { baseUrl: await refusingOrigin() });
      case 'slow': {
        const slow = await startEfakaSandbox({ ...data, latencyMs: slowMs });
        opened.push(slow);
        return connect(slow);
      }
    }
  }

  const truth = <K extends RecordKind>(kind: K): readonly Records[K][] =>
    efakaTruth(kind, sandbox.store, place);
  return {
    sandbox,
    place,
    provider: connect(sandbox),
    accountsOf: (kind) => (kind === 'account' ? [] : [sandbox.entityId]),
    pinOf: (kind) => everyPin(kind, sandbox.store),
    truth,
    unreadable: (kind) => efakaUnreadable(kind, sandbox.store),
    others: () => 0,
    meaningless: () =>
      sandbox.store.payments
        .all()
        .map(({ result }) => result.code)
        .filter((code) => readEfakaCode(code).known),
    strangers: (kind) => strangersOf(kind, sandbox.store),
    propertiesOf: efakaProperties,
    row: (kind, { nativeId }) => rowOf(sandbox.store, kind, nativeId),
    secrets: () => secretsOf([sandbox.accessToken, wrongToken]),
    logged: () => log.join('\n'),
    requests(since) {
      const { entries, next } = sandbox.requests.since(since);
      return { seen: entries.map(({ method, path, status }) => ({ method, path, status })), next };
    },
    isTokenRequest: () => false,
    asked: () => null,
    expireTokens() {
      throw new Error('eFaka gives out no tokens');
    },
    fresh: () => connect(sandbox),
    troubled(trouble) {
      const known = troubled.get(trouble) ?? inTrouble(trouble);
      troubled.set(trouble, known);
      return known;
    },
    toldByErrors: (kind) => efakaTells(kind, sandbox.store),
    async moved(where) {
      const elsewhere = await startMisbehavingServer();
      const redirects = where === 'here' ? 'same-origin' : 'other-origin';
      const moved = await startFilled({ ...data, redirects, redirectOrigin: elsewhere.origin });
      const provider = connect(moved);
      return {
        provider,
        elsewhere: () => elsewhere.seen,
        async [Symbol.asyncDispose]() {
          await provider.close();
          await moved.close();
          await elsewhere[Symbol.asyncDispose]();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((one) => one.close()));
      await sandbox.close();
    },
  };
}

async function startFilled(options: EfakaSandboxOptions): Promise<EfakaSandbox> {
  const sandbox = await startEfakaSandbox(options);
  addAwkwardRows(sandbox.store);
  addUnreadableRows(sandbox.store);
  return sandbox;
}
