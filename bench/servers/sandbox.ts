import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { UpstreamAccess } from '../upstream-access.ts';

const scale = Number(process.env['BENCH_SCALE'] ?? '1');
const { url, tokenUrl, clientId, clientSecret, store } = await startGovineerSandbox({ scale });
const sizes = store.paymentAccounts
  .all()
  .map(({ uid }) => ({ uid, payments: store.account(uid).payments.all().length }));
const [largest] = sizes.toSorted((a, b) => b.payments - a.payments);
process.send?.({
  url,
  tokenUrl,
  clientId,
  clientSecret,
  account: largest?.uid ?? '',
} satisfies UpstreamAccess);
process.once('disconnect', () => process.exit());
