import { createGovineer } from '../../../datasources/govineer/index.ts';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';
import { everything } from '../../../src/filter/ast.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { refusingOrigin } from '../../kit/misbehaving-server.ts';
import { govineerTruth } from '../../kit/contract-govineer-truth.ts';
import type { Rig, Subject, Trouble } from '../subject.ts';
import { callOf } from '../trial.ts';
import { govineerDeclined } from './govineer-declined.ts';
import { fillPlace, placeOfSandbox } from './govineer-place.ts';
import { govineerProperties } from './govineer-properties.ts';

/** Milliseconds by which the slow sandbox holds back its answers. */
const slowMs = 700;

export const govineer: Subject = {
  provider: 'GOVINEER',
  kinds: Object.keys(govineerProperties) as RecordKind[],
  declined: govineerDeclined,
  special: { 'COUNT-03': ['paymentMethod', 'webhookSubscription'], 'PIN-01': ['paymentMethod'] },
  start,
};

interface Connecting {
  readonly baseUrl?: string;
  readonly clientSecret?: string;
}

async function start(): Promise<Rig> {
  let ahead = 0;
  const sandbox = await startGovineerSandbox({ seed: 5, scale: 0.1, now: () => Date.now() + ahead });
  const place = fillPlace(sandbox);
  const log: string[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const troubled = new Map<Trouble, Promise<Provider>>();
  const keep = (fields: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(fields)}`);

  function connect(to: GovineerSandbox, given: Connecting = {}): Provider {
    const provider = createGovineer(
      {
        provider: 'govineer',
        key: 'gov',
        displayName: 'Govineer',
        mode: 'SANDBOX',
        baseUrl: given.baseUrl ?? to.url,
        tokenUrl: to.tokenUrl,
        clientId: to.clientId,
        clientSecret: new Secret(given.clientSecret ?? to.clientSecret),
        accountUids: 'all',
        odata: '4.01',
        defaultCurrency: 'USD',
        currencies: null,
        settleSeconds: 180,
        strings: 'ordinal',
        ids: 'ordinal',
        concurrency: 16,
        requestsPerSecond: null,
      },
      { clock: systemClock, log: { info: keep, warn: keep }, limits: { providerDeadlineMs: 10_000 } },
    );
    opened.push(provider);
    return provider;
  }

  async function inTrouble(trouble: Trouble): Promise<Provider> {
    switch (trouble) {
      case 'wrongCredentials':
        return connect(sandbox, { clientSecret: 'wr0ng-and-to-be-hidden' });
      case 'down':
        return connect(sandbox, { baseUrl: await refusingOrigin() });
      case 'slow': {
        const slow = await startGovineerSandbox({ seed: 5, scale: 0.1, latencyMs: slowMs });
        opened.push(slow);
        const provider = connect(slow);
        await provider.doctor.find(({ name }) => name === 'authenticate')?.run(callOf());
        return provider;
      }
    }
  }

  return {
    provider: connect(sandbox),
    accountsOf: (kind) => (kind === 'account' || kind === 'client' ? [] : [place.account]),
    pinOf: <K extends RecordKind>(kind: K): Filter<K> =>
      kind === 'paymentMethod'
        ? (leaf('paymentMethod', {
            op: 'in',
            field: 'customerId',
            values: place.savers,
          }) as unknown as Filter<K>)
        : everything,
    truth: <K extends RecordKind>(kind: K) =>
      govineerTruth(kind, sandbox.store, { key: 'gov', mode: 'SANDBOX' }, [place.account]),
    unreadable: (kind) => (['transaction', 'refund', 'paymentAttempt'].includes(kind) ? place.unreadable : 0),
    others: () => 0,
    meaningless: () => [],
    strangers: (kind) => placeOfSandbox(sandbox).strangers(kind, place.account),
    propertiesOf<K extends RecordKind>(kind: K) {
      const properties: { readonly [P in RecordKind]?: readonly string[] } = govineerProperties;
      return (properties[kind] ?? []) as readonly PropertyOf<K>[];
    },
    row: (kind, record) => placeOfSandbox(sandbox).row(kind, place.account, record),
    secrets: () => [
      ...placeOfSandbox(sandbox).secrets(place.account),
      sandbox.clientSecret,
      'wr0ng-and-to-be-hidden',
    ],
    logged: () => log.join('\n'),
    requests(since) {
      const { entries, next } = sandbox.requests.since(since);
      return { seen: entries.map(({ method, path, status }) => ({ method, path, status })), next };
    },
    isTokenRequest: ({ path }) => path === '/oauth2/token',
    asked({ path }) {
      const select = new URL(path, 'http://x').searchParams.get('$select');
      return select === null ? null : select.split(',');
    },
    expireTokens() {
      ahead += 3_601_000;
    },
    fresh: () => connect(sandbox),
    troubled(trouble) {
      const known = troubled.get(trouble) ?? inTrouble(trouble);
      troubled.set(trouble, known);
      return known;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((one) => one.close()));
      await sandbox.close();
    },
  };
}
