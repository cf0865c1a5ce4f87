import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from './bare-environment.ts';
import { startSandboxes } from './running-server.ts';
import { median } from './statistics.ts';

/** Milliseconds from the start of a process, medians. */
export interface StartCost {
  readonly repeats: number;
  /** Until all sandboxes listen. */
  readonly sandboxes: number;
  /** What `npm start` runs when it has built: until `ready` is printed, sandboxes included. */
  readonly ready: number;
}

export async function costOfStarts(repeats: number): Promise<StartCost> {
  const [sandboxes, ready]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < repeats; turn += 1) {
    sandboxes.push(await timeOfSandboxes());
    ready.push(await timeUntilReady());
  }
  return { repeats, sandboxes: median(sandboxes), ready: median(ready) };
}

async function timeOfSandboxes(): Promise<number> {
  const started = performance.now();
  const sandboxes = await startSandboxes(Date.now());
  const taken = performance.now() - started;
  await sandboxes.close();
  return taken;
}

async function timeUntilReady(): Promise<number> {
  const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
  const started = performance.now();
  const child = spawn(process.execPath, [main, '--sandbox'], {
    env: bareEnvironment({ HOST: '127.0.0.1', PORT: '0', SANDBOX_PORT: '0', LOG_LEVEL: 'fatal' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let taken: number | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('ready ')) continue;
    taken = performance.now() - started;
    break;
  }
  child.kill();
  await ended;
  if (taken === undefined) throw new Error('npm start has ended instead of being ready');
  return taken;
}
