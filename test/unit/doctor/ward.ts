import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { WalleeSandbox, WalleeSandboxOptions } from '../../../sandbox/wallee/server.ts';
import type { StepResult } from '../../../src/doctor/checkup.ts';
import { examine } from '../../../src/doctor/examine.ts';
import type { ConnectionReport } from '../../../src/doctor/report.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { liveEnvironment, patientOf } from './live-connection.ts';

export type Variables = Readonly<Record<string, string>>;

/** A sandbox of each kind, and the variables that point at it. */
export interface Ward extends AsyncDisposable {
  readonly sandbox: GovineerSandbox;
  readonly govineer: Variables;
  readonly wallee: Variables;
  readonly paysley: Variables;
}

export async function startWard(): Promise<Ward> {
  const sandbox = await startGovineerSandbox({ scale: 0.1 });
  const wallee = await startSmallWallee();
  const paysley = await startPaysleySandbox({ scale: 0.1 });
  return {
    sandbox,
    govineer: liveEnvironment(sandbox),
    wallee: walleeVariables(wallee.url, wallee),
    paysley: { PAYSLEY_BASE_URL: paysley.baseUrl, PAYSLEY_ACCESS_KEY: paysley.accessKey },
    async [Symbol.asyncDispose]() {
      await Promise.all([sandbox.close(), wallee.close(), paysley.close()]);
    },
  };
}

export function startSmallWallee(options: WalleeSandboxOptions = {}): Promise<WalleeSandbox> {
  return startWalleeSandbox({ scale: 0.1, ...options });
}

export function walleeVariables(
  url: string,
  { userId, authenticationKey }: Pick<WalleeSandbox, 'userId' | 'authenticationKey'>,
): Variables {
  return { WALLEE_BASE_URL: url, WALLEE_USER_ID: `${userId}`, WALLEE_AUTHENTICATION_KEY: authenticationKey };
}

export interface Given {
  readonly stepMs?: number;
  readonly signal?: AbortSignal;
}

/** What the doctor finds out about the connection those variables make. */
export async function reportOn(variables: Variables, given: Given = {}): Promise<ConnectionReport> {
  const patient = patientOf(variables);
  try {
    const { stepMs = 10_000, signal = new AbortController().signal } = given;
    return await examine(patient, { clock: systemClock, signal, stepMs, probe: false, probeMs: 1 });
  } finally {
    await patient.connection.provider.close();
  }
}

export function statuses({ steps }: ConnectionReport): string {
  return steps.map(({ step, status }) => `${step} ${status}`).join(', ');
}

/** The diagnosis of the step that failed. */
export function failed({
  steps,
}: ConnectionReport): Pick<StepResult, 'step'> & NonNullable<StepResult['diagnosis']> {
  const found = steps.find(({ status }) => status === 'failed');
  if (found?.diagnosis === undefined) throw new Error('nothing failed');
  return { step: found.step, ...found.diagnosis };
}

export async function startServer(
  answer: RequestListener,
): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
