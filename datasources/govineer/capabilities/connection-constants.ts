import type { GovineerSettings } from '../../../src/config/govineer.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';

/** What every record of a connection has in common. */
export function connectionConstants({ key }: GovineerSettings) {
  return { provider: 'GOVINEER', providerId: encodeProviderId(key) } as const;
}
