import { expect } from 'vitest';
import type { ProfituitySandbox } from '../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../sandbox/profituity/server.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { PaymentsOfMerchantsQueryVariables } from '../e2e/generated/graphql.ts';
import { PaymentsOfMerchantsDocument } from '../e2e/generated/graphql.ts';
import type { ProfituityPlace } from './contract-profituity-values.ts';
import { profituityTruth } from './contract-profituity-truth.ts';
import { refTo } from './contract-profituity-values.ts';
import type { FaultProxy } from './fault-proxy.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { NaiveKey } from './http-property-order.ts';
import { naiveOrder } from './http-property-order.ts';
import type { Paygraph } from './paygraph.ts';
import { profituityConnection, startPaygraph } from './paygraph.ts';

/** Profituity with several merchants, and servers with a connection `pro` to it. */
export interface ProfituityRig extends AsyncDisposable {
  readonly sandbox: ProfituitySandbox;
  readonly proxy: FaultProxy;
  readonly merchants: readonly string[];
  /** The merchants, and the connection that serves them all. */
  readonly place: ProfituityPlace;
  startServer(settings?: Readonly<Record<string, unknown>>): Promise<Paygraph>;
  /** Every payment there is to show, in an order. */
  payments(...order: readonly NaiveKey<'transaction'>[]): readonly Records['transaction'][];
  /** Runs `work`; answers also what was read meanwhile, decoded, without the root of all paths. */
  callsOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly calls: readonly string[] }>;
}

/** `arrange` adds to what the merchants have, before anything is read. */
export async function startProfituityRig(
  scale: number,
  arrange: (sandbox: ProfituitySandbox, merchants: readonly string[]) => void = () => undefined,
): Promise<ProfituityRig> {
  const sandbox = await startProfituitySandbox({ scale, fractionDigits: 'seven' });
  const merchants = sandbox.store.merchants.all().map(({ id }) => id);
  arrange(sandbox, merchants);
  const proxy = await startFaultProxy(sandbox.url);
  const place: ProfituityPlace = { key: 'pro', merchants, served: merchants };
  return {
    sandbox,
    proxy,
    merchants,
    place,
    startServer(settings = {}) {
      const connection = profituityConnection({ ...sandbox, url: proxy.origin }, { key: 'pro', ...settings });
      return startPaygraph({ connections: [connection] });
    },
    payments: (...order) =>
      profituityTruth('transaction', sandbox.store, place).toSorted(naiveOrder('transaction', order)),
    async callsOf(work) {
      const { next } = sandbox.requests.since(0);
      const result = await work();
      const paths = sandbox.requests.since(next).entries.map(({ path }) => decodeURIComponent(path));
      return { result, calls: paths.flatMap((path) => path.split('/api/merchant-portal/')[1] ?? []) };
    },
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await sandbox.close();
    },
  };
}

/** The calls to one list. */
export function sentTo(calls: readonly string[], path: string): readonly string[] {
  return calls.filter((call) => call.startsWith(`${path}?`));
}

/** The global id of a merchant. */
export function merchantId(merchant: string): string {
  return refTo('account', { key: 'pro' }, null, merchant).id;
}

/** One page of payments, with what hangs on them. */
export async function pageOfMerchants(server: Paygraph, variables: PaymentsOfMerchantsQueryVariables) {
  const { data, errors } = await server.query(PaymentsOfMerchantsDocument, variables);
  expect(errors).toEqual([]);
  const list = data?.transactions;
  if (list === null || list === undefined) throw new Error('A list was required');
  return { rows: list.nodes, sources: list.sources, ...list.pageInfo };
}
