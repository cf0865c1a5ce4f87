import { startEfakaSandbox } from './efaka/server.ts';
import { startGovineerSandbox } from './govineer/server.ts';
import { startPaysleySandbox } from './paysley/server.ts';
import { startProfituitySandbox } from './profituity/server.ts';
import type { SandboxSettings } from './settings.ts';
import { startWalleeSandbox } from './wallee/server.ts';

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
  wallee: { offset: 2, start: startWallee },
  paysley: { offset: 3, start: startPaysley },
  profituity: { offset: 4, start: startProfituity },
  efaka: { offset: 5, start: startEfaka },
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

async function startPaysley(settings: SandboxSettings): Promise<RunningSandbox> {
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

async function startProfituity(settings: SandboxSettings): Promise<RunningSandbox> {
  const sandbox = await startProfituitySandbox(settings);
  return {
    url: sandbox.url,
    environment: {
      PROFITUITY_BASE_URL: sandbox.url,
      PROFITUITY_USERNAME: sandbox.username,
      PROFITUITY_PASSWORD: sandbox.password,
      // Lets a server rely on all that is assumed of Profituity: here it holds.
      PROFITUITY_MODE: 'SANDBOX',
    },
    close: () => sandbox.close(),
  };
}

async function startEfaka(settings: SandboxSettings): Promise<RunningSandbox> {
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

/** The limit a second, as wallee counts it: within two minutes and per space. */
const WALLEE_WINDOW_SECONDS = 120;

async function startWallee({ rateLimitPerSecond, ...settings }: SandboxSettings): Promise<RunningSandbox> {
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
