import type { WalleeSettings } from '../../../src/config/wallee.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';

/** What every record of a connection has in common. */
export function connectionConstants({ key }: WalleeSettings) {
  return { provider: 'WALLEE', providerId: encodeProviderId(key) } as const;
}
