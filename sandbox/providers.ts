import { startEfaka } from './efaka/start.ts';
import { startGovineer } from './govineer/start.ts';
import { startPaysley } from './paysley/start.ts';
import { startProfituity } from './profituity/start.ts';
import type { RunningSandbox, StartSandbox } from './running-sandbox.ts';
import type { SandboxSettings } from './settings.ts';
import { startWallee } from './wallee/start.ts';

/** Every provider that has a sandbox. They listen on the ports after the settings' port, in this order. */
const STARTERS = {
  govineer: startGovineer,
  wallee: startWallee,
  paysley: startPaysley,
  profituity: startProfituity,
  efaka: startEfaka,
} as const satisfies Readonly<Record<string, StartSandbox>>;

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
    for (const [index, [name, start]] of Object.entries(STARTERS).entries()) {
      const port = settings.port === 0 ? 0 : settings.port + index + 1;
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
