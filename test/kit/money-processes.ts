import { resolve } from 'node:path';
import { buildProgram } from './build-program.ts';
import type { Replica, ReplicaSettings } from './money-replicas.ts';
import type { Program } from './program.ts';
import { startProgram } from './program.ts';

/** Of a machine that has other things to do. */
const readyWithinMs = 60_000;

/** In a process of its own. A restart is kill -9, at whatever it is about. */
export async function startProcess({ env, pace }: ReplicaSettings): Promise<Replica> {
  const folder = await buildProgram();
  const script = resolve('test/kit/money-replica-main.ts');
  let url: string | undefined;
  async function begin(): Promise<Program> {
    // Before the program itself, which it takes apart.
    const nodeArgs = [script, folder, `${pace.since}`, `${pace.speed}`];
    const program = await startProgram([], env, { nodeArgs });
    url = await program.ready(readyWithinMs);
    return program;
  }
  let program = await begin();
  const end = async (): Promise<void> => {
    url = undefined;
    program.kill('SIGKILL');
    await program.ended;
  };
  return {
    get url() {
      return url;
    },
    async restart() {
      await end();
      program = await begin();
    },
    stop: end,
  };
}
