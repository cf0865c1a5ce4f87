import { PortInUseError } from './kit/listen.ts';
import { startSandboxes } from './providers.ts';
import { parseSandboxSettings, SandboxSettingsError } from './settings.ts';

/** `npm run sandbox`: the providers alone, until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const sandboxes = await startSandboxes(parseSandboxSettings(process.env));
  const stop = (): void => {
    void sandboxes.close().then(() => process.exit(0));
  };
  // Before anything is printed: whoever reads that may signal at once.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const lines = Object.entries(sandboxes.environment).map(([name, value]) => `${name}=${value}\n`);
  process.stdout.write(lines.join(''));
}

main().catch((cause: unknown) => {
  const known = cause instanceof PortInUseError || cause instanceof SandboxSettingsError;
  const advice =
    cause instanceof PortInUseError ? ' Stop the other program, or set SANDBOX_PORT to another base.' : '';
  process.stderr.write(
    `${known ? cause.message : String(cause instanceof Error ? cause.stack : cause)}${advice}\n`,
  );
  process.exit(1);
});
