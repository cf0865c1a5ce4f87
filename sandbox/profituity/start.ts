import type { RunningSandbox } from '../running-sandbox.ts';
import type { SandboxSettings } from '../settings.ts';
import { startProfituitySandbox } from './server.ts';

/** With `npm run sandbox` and `npm start`: the server, and the variables that point the endpoint at it. */
export async function startProfituity(settings: SandboxSettings): Promise<RunningSandbox> {
  const sandbox = await startProfituitySandbox(settings);
  return {
    url: sandbox.url,
    environment: {
      PROFITUITY_BASE_URL: sandbox.url,
      PROFITUITY_USERNAME: sandbox.username,
      PROFITUITY_PASSWORD: sandbox.password,
      // What nobody published of Profituity, as it is here.
      PROFITUITY_WORDS: 'known',
      PROFITUITY_STRINGS: 'insensitive',
      PROFITUITY_IDS: 'ordinal',
      PROFITUITY_DATES: 'instant',
      // Lets a server rely on all that is assumed besides: here it holds.
      PROFITUITY_MODE: 'SANDBOX',
    },
    close: () => sandbox.close(),
  };
}
