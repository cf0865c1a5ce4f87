import type { RunningSandbox } from '../running-sandbox.ts';
import type { SandboxSettings } from '../settings.ts';
import { startWalleeSandbox } from './server.ts';

/** The limit a second, as wallee counts it: within two minutes and per space. */
const WALLEE_WINDOW_SECONDS = 120;

/** With `npm run sandbox` and `npm start`: the server, and the variables that point the endpoint at it. */
export async function startWallee({
  rateLimitPerSecond,
  ...settings
}: SandboxSettings): Promise<RunningSandbox> {
  const sandbox = await startWalleeSandbox(
    rateLimitPerSecond === undefined
      ? settings
      : { ...settings, rateLimitPerSpace: rateLimitPerSecond * WALLEE_WINDOW_SECONDS },
  );
  return {
    url: sandbox.url,
    environment: {
      WALLEE_BASE_URL: sandbox.url,
      WALLEE_USER_ID: `${sandbox.userId}`,
      WALLEE_AUTHENTICATION_KEY: sandbox.authenticationKey,
      // Its search compares dates as instants, which nobody published of the real one.
      WALLEE_DATE_PUSH: 'instant',
      WALLEE_MODE: 'SANDBOX',
    },
    close: () => sandbox.close(),
  };
}
