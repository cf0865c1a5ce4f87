import { PortInUseError } from '../sandbox/kit/listen.ts';
import type { RunningSandboxes } from '../sandbox/providers.ts';
import { startSandboxes } from '../sandbox/providers.ts';
import { parseSandboxSettings, SandboxSettingsError } from '../sandbox/settings.ts';
import type { Environment } from './config/environment.ts';
import { StartError } from './start-error.ts';

/** The providers' sandboxes in this process. Rejects with StartError where a setting is wrong or a port is taken. */
export async function startOwnSandboxes(env: Environment): Promise<RunningSandboxes> {
  try {
    return await startSandboxes(parseSandboxSettings(env));
  } catch (error) {
    if (error instanceof SandboxSettingsError) throw new StartError(error.message, { cause: error });
    if (!(error instanceof PortInUseError)) throw error;
    const remedy = 'Stop the other program, or set SANDBOX_PORT to another base.';
    throw new StartError(`${error.message} ${remedy}`, { cause: error });
  }
}
