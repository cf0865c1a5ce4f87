import { isLoopbackAddress } from '../config/base-url.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Settings } from '../config/settings.ts';

/** What to do about it. */
const mend =
  'name who may call in the file of PAYGRAPH_CONFIG (callers or tokenIssuers; see docs/configuration.md)';

/**
 * Whether the settings leave the endpoint open to everybody who reaches it. That is for development, on loopback.
 *
 * @throws {ConfigError} if it would be open in production, or not on loopback.
 */
export function isOpen(settings: Pick<Settings, 'callers' | 'listen' | 'mode'>): boolean {
  if (settings.callers !== undefined) return false;
  if (settings.mode === 'production') {
    throw new ConfigError([`NODE_ENV: production does not start without callers; ${mend}`]);
  }
  if (!isLoopbackAddress(settings.listen.host)) {
    throw new ConfigError([
      `HOST: whoever reaches ${settings.listen.host} could read everything and move money; ${mend}, or listen on 127.0.0.1`,
    ]);
  }
  return true;
}
