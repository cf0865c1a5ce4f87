import { ProviderFailure } from '../domain/errors.ts';
import type { Connection } from '../gateway/connection.ts';
import { anonymous } from '../ports/caller.ts';
import type { CallContext } from '../ports/call-context.ts';
import type { Clock } from '../ports/clock.ts';
import type { DoctorStep } from '../ports/provider.ts';
import { DeadlineExceeded, withDeadline } from '../resilience/deadline.ts';
import { describeFailure } from './advice.ts';

export type StepStatus = 'ok' | 'failed' | 'not tried';

export interface StepResult {
  readonly step: DoctorStep['name'];
  readonly status: StepStatus;
  /** What was found, or what is wrong and what to do. */
  readonly detail: string;
}

export interface CheckupOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long one step may take, in milliseconds. */
  readonly stepMs: number;
}

/** Tries a connection step by step; the first that fails ends it. Rejects only if `signal` aborts. */
export async function checkUp(
  connection: Connection,
  options: CheckupOptions,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let failed = false;
  for (const step of connection.provider.doctor) {
    const result: StepResult = failed
      ? { step: step.name, status: 'not tried', detail: '' }
      : await tryStep(step, options);
    failed ||= result.status === 'failed';
    results.push(result);
  }
  return results;
}

async function tryStep(step: DoctorStep, { clock, signal, stepMs }: CheckupOptions): Promise<StepResult> {
  const deadline = clock.now() + stepMs;
  try {
    const detail = await withDeadline({ clock, deadline, signal }, (limited) =>
      step.run(callFor(limited, deadline)),
    );
    return { step: step.name, status: 'ok', detail };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (!(error instanceof ProviderFailure || error instanceof DeadlineExceeded)) throw error;
    return { step: step.name, status: 'failed', detail: describeFailure(step.name, error) };
  }
}

/** A call of the doctor's own, for no request. */
export function callFor(signal: AbortSignal, deadline: number): CallContext {
  return { signal, deadline, caller: anonymous, metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 } };
}
