import { startGovineerSandbox } from './govineer/server.ts';
import type { SandboxSettings } from './settings.ts';

/** One provider as it runs. */
interface RunningSandbox {
  readonly url: string;
  /** The variables that point a server at it. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

interface Starter {
  /** Added to the settings' port. */
  readonly offset: number;
  start(settings: SandboxSettings): Promise<RunningSandbox>;
}

/** Every provider that has a sandbox; a new one is a line here and a function below. */
const STARTERS = {
  govineer: { offset: 1, start: startGovineer },
} as const satisfies Readonly<Record<string, Starter>>;

export type SandboxName = keyof typeof STARTERS;

/** All sandboxes, listening. */
export interface RunningSandboxes {
  readonly urls: Readonly<Record<SandboxName, string>>;
  /** The variables that point a server at all of them. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts every provider. If one cannot start, those that did are closed again. */
export async function startSandboxes(settings: SandboxSettings): Promise<RunningSandboxes> {
  const running = new Map<string, RunningSandbox>();
  const close = async (): Promise<void> => {
    await Promise.all(Array.from(running.values(), (sandbox) => sandbox.close()));
  };
  try {
    for (const [name, { offset, start }] of Object.entries(STARTERS)) {
      const port = settings.port === 0 ? 0 : settings.port + offset;
      running.set(name, await start({ ...settings, port }));
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    urls: Object.fromEntries(Array.from(running, ([name, { url }]) => [name, url])) as Record<
      SandboxName,
      string
    >,
    environment: Object.assign(
      {},
      ...Array.from(running.values(), ({ environment }) => environment),
    ) as Record<string, string>,
    close,
  };
}

async function startGovineer(settings: SandboxSettings): Promise<RunningSandbox> {
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
