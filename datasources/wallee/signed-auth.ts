import type { WalleeSettings } from '../../src/config/wallee.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { AuthHook } from '../http/auth-hook.ts';
import { signJwt } from './jwt.ts';

/** Signs every request by itself. One that is refused is signed anew once: the token may have grown old on its way. */
export function signedAuth(settings: WalleeSettings, clock: Clock): AuthHook {
  const key = Buffer.from(settings.authenticationKey.reveal(), 'base64');
  return {
    headers(_, { method, path }) {
      const token = signJwt({ userId: settings.userId, method, path, now: clock.now() }, key);
      return Promise.resolve({ authorization: `Bearer ${token}` });
    },
    refresh: () => Promise.resolve(),
  };
}
