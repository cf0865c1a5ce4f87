import { createPaysley } from '../../../datasources/paysley/index.ts';
import { merchantRecords } from '../../../sandbox/paysley/data/merchant-records.ts';
import type { PaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { PaysleyStore } from '../../../sandbox/paysley/store/paysley-store.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { everything } from '../../../src/filter/ast.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { addAwkwardRows, addUnreadableRows } from '../../kit/contract-paysley-rows.ts';
import { paysleyTruth, paysleyUnreadable } from '../../kit/contract-paysley-truth.ts';
import { refusingOrigin } from '../../kit/misbehaving-server.ts';
import type { Rig, Subject, Trouble } from '../subject.ts';
import { paysleyDeclined } from './paysley-declined.ts';
import { paysleyKinds, paysleyProperties } from './paysley-properties.ts';

/** Milliseconds by which the slow sandbox holds back its answers. */
const slowMs = 700;
/** Rows a page. */
const size = 50;
/** More than a page holds. */
const crowd = 66;
const wrongKey = 'py_test_wr0ngAndToBeHidden00';

export const paysley: Subject = {
  provider: 'PAYSLEY',
  kinds: paysleyKinds,
  declined: paysleyDeclined,
  special: {
    'COUNT-03': ['transaction', 'refund', 'paymentLink', 'billingSubscription'],
    'READ-07': ['customer', 'customerGroup', 'product', 'category'],
    'WINDOW-01': ['transaction', 'refund'],
    'WINDOW-02': ['transaction', 'refund'],
    'LINK-01': ['transaction', 'billingSubscription'],
    'LINK-02': ['customer'],
    'LINK-03': ['customer'],
  },
  start,
};

interface Connecting {
  readonly baseUrl?: string;
  readonly accessKey?: string;
}

async function start(): Promise<Rig> {
  const options = { seed: 5, scale: 0.05 };
  const sandbox = await startPaysleySandbox(options);
  addAwkwardRows(sandbox.store, crowd);
  addUnreadableRows(sandbox.store);
  const stranger = new PaysleyStore(() => merchantRecords({ seed: 99, scale: 0.05 }));
  const place = { key: 'pay', displayName: 'Paysley', mode: 'SANDBOX', currency: 'USD' } as const;
  const log: string[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const troubled = new Map<Trouble, Promise<Provider>>();
  const keep = (fields: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(fields)}`);

  function connect(to: PaysleySandbox, given: Connecting = {}): Provider {
    const provider = createPaysley(
      {
        provider: 'paysley',
        key: place.key,
        displayName: place.displayName,
        mode: place.mode,
        baseUrl: given.baseUrl ?? to.baseUrl,
        accessKey: new Secret(given.accessKey ?? to.accessKey),
        currency: place.currency,
        timeZone: 'UTC',
        dates: 'payment_date',
        keywords: 'insensitive',
        capturedRefunds: 'capture',
        settleSeconds: 180,
        historyLimit: size,
        listLimit: size,
        concurrency: 8,
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
        return connect(sandbox, { accessKey: wrongKey });
      case 'down':
        return connect(sandbox, { baseUrl: `${await refusingOrigin()}/v2` });
      case 'slow': {
        const slow = await startPaysleySandbox({ ...options, latencyMs: slowMs });
        opened.push(slow);
        return connect(slow);
      }
    }
  }

  const truth = <K extends RecordKind>(kind: K): readonly Records[K][] =>
    paysleyTruth(kind, sandbox.store, place);
  return {
    provider: connect(sandbox),
    accountsOf: (kind) => (kind === 'account' ? [] : ['default']),
    pinOf: () => everything,
    truth,
    unreadable: (kind) => paysleyUnreadable(kind, sandbox.store),
    others(kind) {
      if (kind !== 'transaction' && kind !== 'refund') return 0;
      return sandbox.store.payments.size - truth(kind).length - paysleyUnreadable(kind, sandbox.store);
    },
    meaningless: () => [],
    strangers(kind) {
      if (kind === 'account') return ['another'];
      const own = new Set(truth(kind).map(({ nativeId }) => nativeId));
      const ids = paysleyTruth(kind, stranger, place).map(({ nativeId }) => nativeId);
      // Numbers are given out from the same one on.
      return [...ids, '987654'].filter((id) => !own.has(id));
    },
    propertiesOf: paysleyProperties,
    row: (kind, { nativeId }) => rowOf(sandbox, kind, nativeId),
    secrets: () => [sandbox.accessKey, wrongKey, ...sandbox.store.customers.all().flatMap(taxNumber)],
    logged: () => log.join('\n'),
    requests(since) {
      const { entries, next } = sandbox.requests.since(since);
      return { seen: entries.map(({ method, path, status }) => ({ method, path, status })), next };
    },
    isTokenRequest: () => false,
    asked: () => null,
    expireTokens() {
      throw new Error('Paysley gives out no tokens');
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

function taxNumber({ ein_code: number }: { readonly ein_code: string | null }): readonly string[] {
  return number === null || number.length < 5 ? [] : [number];
}

function rowOf({ store }: PaysleySandbox, kind: RecordKind, id: string): Readonly<Record<string, unknown>> {
  const row = {
    customer: () => withoutTaxNumber(store.customers.get(Number(id))),
    customerGroup: () => store.groups.get(Number(id)),
    product: () => store.products.get(Number(id)),
    category: () => store.categories.get(Number(id)),
    transaction: () => store.payments.get(id),
    refund: () => store.payments.get(id),
    paymentLink: () => (id.endsWith('PO') ? store.posLink : store.requests.get(id)),
    // The latest of its payments, which the request names.
    billingSubscription: () => store.payments.get(store.requests.get(id)?.payment_id ?? ''),
  } as const satisfies { readonly [K in RecordKind]?: () => object | undefined };
  const found: object | undefined = Object.hasOwn(row, kind) ? row[kind as keyof typeof row]() : undefined;
  if (found === undefined) throw new Error(`There is no row ${id} of ${kind}`);
  return found as Readonly<Record<string, unknown>>;
}

function withoutTaxNumber(row: object | undefined): object | undefined {
  return row === undefined
    ? undefined
    : Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'ein_code'));
}
