import type { EfakaSandbox, EfakaSandboxOptions } from '../../../sandbox/efaka/server.ts';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { everything } from '../../../src/filter/ast.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import type { UpstreamRequest } from '../../../src/ports/call-context.ts';
import { connectTo } from '../../unit/efaka/sandbox-connection.ts';
import type { GoldenProvider, GoldenTables } from '../golden-provider.ts';
import { fillIn } from '../golden-provider.ts';
import type { EfakaRequest } from './efaka-row.ts';
import { accountRows, refundRows } from './other-rows.ts';
import { hostileReferences, paymentOf, refundOf, refundTextRows, textRows } from './text-rows.ts';
import { transactionRows } from './transaction-rows.ts';

const tables = {
  transaction: {
    projection: [
      'status',
      'amount',
      'reference',
      'createdAt',
      'updatedAt',
      'customer',
      'mode',
      'customerEmail',
    ],
    rows: [...transactionRows, ...textRows],
  },
  refund: {
    projection: ['transaction', 'status', 'amount', 'reference', 'createdAt'],
    rows: [...refundRows, ...refundTextRows],
  },
  account: { projection: ['name', 'createdAt'], rows: accountRows },
} satisfies GoldenTables<EfakaRequest>;

/** Most values of one list. */
const most = 100;

export const efakaGolden: GoldenProvider<EfakaRequest> = {
  name: 'EFAKA',
  tables,
  async start() {
    const sandbox = await startFilled({});
    const provider = connectTo(sandbox);
    // What is told of it instead of being known, answers that are kept, and every request sent on; the same data.
    const otherSandbox = await startFilled({ redirects: 'same-origin' });
    const other = connectTo(otherSandbox, { mode: 'TEST', query: 'reference', rereadSeconds: 30 });
    let looked = 0;
    return {
      provider,
      connection: 'efa',
      variants: [other],
      everyPin: <K extends RecordKind>(kind: K) => everyPin(kind, sandbox),
      sent() {
        const { entries, next } = sandbox.requests.since(looked);
        looked = next;
        return entries.map(({ method, path }) => ({
          method: method as UpstreamRequest['method'],
          url: sandbox.url + path,
        }));
      },
      requestsOf: (_kind, paths, { natives }) =>
        paths
          .map((path) => `${sandbox.url}/v3${fillIn(path, natives)}`)
          .toSorted()
          .map((url) => ({ method: 'GET', url })),
      async close() {
        await Promise.all([provider.close(), other.close()]);
        await Promise.all([sandbox.close(), otherSandbox.close()]);
      },
    };
  },
};

function everyPin<K extends RecordKind>(kind: K, { store }: EfakaSandbox): readonly Filter<K>[] {
  if (kind !== 'transaction' && kind !== 'refund') return [everything];
  const ids = store.payments.all().map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, page) =>
    leaf(kind, { op: 'in', field: 'nativeId' as never, values: ids.slice(page * most, (page + 1) * most) }),
  );
}

/** A few hundred payments, and for every hostile reference one that has it, with a refund. */
async function startFilled(options: EfakaSandboxOptions): Promise<EfakaSandbox> {
  const sandbox = await startEfakaSandbox({ scale: 0.15, ...options });
  const { payments } = sandbox.store;
  for (const reference of hostileReferences) {
    const payment = {
      id: paymentOf(reference),
      paymentType: 'DB',
      amount: '92.00',
      currency: 'EUR',
      merchantTransactionId: reference,
      result: { code: '000.000.000', description: 'transaction succeeded' },
      timestamp: '2025-03-04 09:30:00+0000',
    } as const;
    payments.insert(payment);
    payments.insert({
      ...payment,
      id: refundOf(reference),
      paymentType: 'RF',
      referencedId: payment.id,
      amount: '2.00',
    });
  }
  return sandbox;
}
