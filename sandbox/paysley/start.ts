import type { RunningSandbox } from '../running-sandbox.ts';
import type { SandboxSettings } from '../settings.ts';
import { startPaysleySandbox } from './server.ts';

/** With `npm run sandbox` and `npm start`: the server, and the variables that point the endpoint at it. */
export async function startPaysley(settings: SandboxSettings): Promise<RunningSandbox> {
  const sandbox = await startPaysleySandbox(settings);
  return {
    url: sandbox.url,
    environment: {
      PAYSLEY_BASE_URL: sandbox.baseUrl,
      PAYSLEY_ACCESS_KEY: sandbox.accessKey,
      // The provider's product prices say no currency, and its dates no time zone.
      PAYSLEY_CURRENCY: 'USD',
      PAYSLEY_TIME_ZONE: 'UTC',
      // Lets a server rely on all that is assumed of Paysley: here it holds.
      PAYSLEY_MODE: 'SANDBOX',
    },
    close: () => sandbox.close(),
  };
}
