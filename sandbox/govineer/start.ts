import type { RunningSandbox } from '../running-sandbox.ts';
import type { SandboxSettings } from '../settings.ts';
import { startGovineerSandbox } from './server.ts';

/** With `npm run sandbox` and `npm start`: the server, and the variables that point the endpoint at it. */
export async function startGovineer(settings: SandboxSettings): Promise<RunningSandbox> {
  const sandbox = await startGovineerSandbox(settings);
  return {
    url: sandbox.url,
    environment: {
      GOVINEER_BASE_URL: sandbox.url,
      GOVINEER_TOKEN_URL: sandbox.tokenUrl,
      GOVINEER_CLIENT_ID: sandbox.clientId,
      GOVINEER_CLIENT_SECRET: sandbox.clientSecret,
      // Lets a server rely on all that is assumed of Govineer: here it holds.
      GOVINEER_MODE: 'SANDBOX',
    },
    close: () => sandbox.close(),
  };
}
