import { startSandboxes } from '../../sandbox/providers.ts';
import type { SandboxesAccess } from '../sandboxes-access.ts';

/** All sandboxes at scale 1, without a rate limit. */
const { urls, environment } = await startSandboxes({ port: 0, seed: 1, scale: 1, latencyMs: 0 });
process.send?.({ urls, environment } satisfies SandboxesAccess);
process.once('disconnect', () => process.exit());
