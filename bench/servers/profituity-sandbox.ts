import { startProfituity } from '../../sandbox/profituity/start.ts';

/** All that one API user sees, without a rate limit. */
const scale = Number(process.env['BENCH_SCALE'] ?? '1');
const { url, environment } = await startProfituity({ port: 0, seed: 1, scale, latencyMs: 0 });
process.send?.({ url, environment });
process.once('disconnect', () => process.exit());
