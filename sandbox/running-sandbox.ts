import type { SandboxSettings } from './settings.ts';

/** One provider as it runs. */
export interface RunningSandbox {
  readonly url: string;
  /** The variables that point a server at it. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts a provider on the port of its settings; 0 is a free one. */
export type StartSandbox = (settings: SandboxSettings) => Promise<RunningSandbox>;
