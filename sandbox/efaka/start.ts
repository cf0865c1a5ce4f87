import type { RunningSandbox } from '../running-sandbox.ts';
import type { SandboxSettings } from '../settings.ts';
import { startEfakaSandbox } from './server.ts';

/** With `npm run sandbox` and `npm start`: the server, and the variables that point the endpoint at it. */
export async function startEfaka(settings: SandboxSettings): Promise<RunningSandbox> {
  const sandbox = await startEfakaSandbox(settings);
  return {
    url: sandbox.url,
    environment: {
      EFAKA_BASE_URL: sandbox.url,
      EFAKA_ACCESS_TOKEN: sandbox.accessToken,
      EFAKA_ENTITY_ID: sandbox.entityId,
      // Lets a server rely on all that is assumed of eFaka: here it holds.
      EFAKA_MODE: 'SANDBOX',
    },
    close: () => sandbox.close(),
  };
}
