import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { handlerOf, prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { payment } from '../../sandbox/paysley/client.ts';
import { connectTo } from '../sandbox-connection.ts';
import { cancelOf } from './inputs.ts';

let sandbox: PaysleySandbox;
let provider: Provider;

function insert(row: PaymentRecord): void {
  sandbox.store.payments.insert(row);
}

beforeEach(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.05 });
  provider = connectTo(sandbox);
});
afterEach(async () => {
  await provider.close();
  await sandbox.close();
});

describe('the end of a subscription', () => {
  const id = '777OO';
  const scheduled = { transaction_type: 'scheduled', transaction_id: id } as const;

  function series(latest: string | null): void {
    const [request] = sandbox.store.requests.all();
    if (request === undefined) throw new Error('the sandbox has requests');
    sandbox.store.requests.insert({ ...request, transaction_id: id, payment_id: latest });
    insert(payment('s1', { ...scheduled, payment_date: '2025-01-01T00:00:00.000Z' }));
    insert(payment('s2', { ...scheduled, payment_date: '2025-02-01T00:00:00.000Z' }));
    insert(payment('s3', { ...scheduled, payment_date: '2025-03-01T00:00:00.000Z', status: 'failed' }));
  }

  test.each([['s2'], ['s3']])('goes by its newest payment that succeeded (%s)', async (latest) => {
    series(latest);
    const run = await prepareRun(provider, 'cancelBillingSubscription', cancelOf(id));
    expect(run.command).toMatchObject({
      amount: null,
      target: { kind: 'billingSubscription', nativeId: id },
    });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(sandbox.effects()).toMatchObject([{ kind: 'cancel', id, target: 's2' }]);
    const again = await prepareRun(provider, 'cancelBillingSubscription', cancelOf(id));
    expect(await again.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'billingSubscriptionId'] }],
    });
  });

  test('is told of nowhere: a lost answer stays unclear, and nothing proves its absence', async () => {
    series('s2');
    const handler = handlerOf(provider, 'cancelBillingSubscription');
    const run = await prepareRun(provider, 'cancelBillingSubscription', cancelOf(id));
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
    expect(handler.settlesAfterMs).toBeNull();
  });

  test('is refused where nothing was paid, of no series, and later', async () => {
    series(null);
    const about = 'input.billingSubscriptionId';
    const refuse = (native: string, later = false): Promise<readonly string[]> =>
      refusalsOf(provider, 'cancelBillingSubscription', cancelOf(native, later));
    expect(await refuse(id)).toEqual([`INVALID_STATE ${about}`]);
    expect(await refuse('12345678OO')).toEqual([`NOT_FOUND ${about}`]);
    expect(await refuse('5PO', true)).toEqual([
      `NOT_FOUND ${about}`,
      'UNSUPPORTED_BY_PROVIDER input.atPeriodEnd',
    ]);
    const once = sandbox.store.requests.all().find(({ payment_id: paid, transaction_id: own }) => {
      const row = sandbox.store.payments.get(paid ?? '');
      return row?.transaction_type === 'once-off' && row.transaction_id === own;
    });
    expect(await refuse(once?.transaction_id ?? '')).toEqual([`INVALID_STATE ${about}`]);
  });
});
