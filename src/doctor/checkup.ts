import type { Connection } from '../gateway/connection.ts';
import { anonymous } from '../ports/caller.ts';
import type { CallContext, UpstreamCall } from '../ports/call-context.ts';
import type { Clock } from '../ports/clock.ts';
import type { DoctorStep } from '../ports/provider.ts';
import { withDeadline } from '../resilience/deadline.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diagnose } from './diagnosis.ts';
import type { Written } from './written.ts';

export type StepStatus = 'ok' | 'failed' | 'not tried';

export interface StepResult {
  readonly step: DoctorStep['name'];
  readonly status: StepStatus;
  /** What was found, or what is wrong. */
  readonly detail: string;
  /** Only of a step that failed. */
  readonly diagnosis?: Diagnosis;
}

/** Whom the doctor sees: a connection, and where it was written down. */
export interface Patient {
  readonly connection: Connection;
  readonly written: Written;
}

export interface CheckupOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long one step may take, in milliseconds. */
  readonly stepMs: number;
}

/** Tries a connection step by step; the first that fails ends it. Rejects only if `signal` aborts. */
export async function checkUp(patient: Patient, options: CheckupOptions): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let failed = false;
  for (const step of patient.connection.provider.doctor) {
    const result: StepResult = failed
      ? { step: step.name, status: 'not tried', detail: '' }
      : await tryStep(step, patient, options);
    failed ||= result.status === 'failed';
    results.push(result);
  }
  return results;
}

async function tryStep(
  step: DoctorStep,
  { written }: Patient,
  { clock, signal, stepMs }: CheckupOptions,
): Promise<StepResult> {
  const deadline = clock.now() + stepMs;
  const calls: UpstreamCall[] = [];
  const observer = { called: (call: UpstreamCall) => void calls.push(call) };
  try {
    const detail = await withDeadline({ clock, deadline, signal }, (limited) =>
      step.run({ ...callFor(limited, deadline), observer }),
    );
    return { step: step.name, status: 'ok', detail };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const lastCall = calls.at(-1) ?? null;
    const diagnosis = diagnose({ step: step.name, error, lastCall }, written);
    return { step: step.name, status: 'failed', detail: diagnosis.means, diagnosis };
  }
}

/** A call of the doctor's own, for no request. */
export function callFor(signal: AbortSignal, deadline: number): CallContext {
  return { signal, deadline, caller: anonymous, metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 } };
}
