import { ProviderFailure } from '../domain/errors.ts';
import { withDeadline } from '../resilience/deadline.ts';
import type { CheckupOptions, Patient } from './checkup.ts';
import { callFor, checkUp } from './checkup.ts';
import { probeConnection } from './probe/probe.ts';
import type { ConnectionReport } from './report.ts';
import { reportOf } from './report.ts';

export interface ExamineOptions extends CheckupOptions {
  readonly probe: boolean;
  /** How long a probe may take, in milliseconds. */
  readonly probeMs: number;
}

/** Everything the doctor does to one connection. Nothing is stored. */
export async function examine(patient: Patient, options: ExamineOptions): Promise<ConnectionReport> {
  const { connection } = patient;
  const report = reportOf(patient, await checkUp(patient, options));
  const { probe: wanted, probeMs, clock, signal } = options;
  if (!wanted) return report;
  if (!report.ok) return { ...report, probeProblem: 'not tried, because the connection does not work' };
  const deadline = clock.now() + probeMs;
  try {
    // A little longer than the calls have, so that those which were made are not lost.
    const probe = await withDeadline({ clock, deadline: deadline + options.stepMs, signal }, (limited) =>
      probeConnection(connection, callFor(limited, deadline), () => clock.now()),
    );
    return { ...report, probe };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return { ...report, ok: false, probeProblem: error.message };
  }
}
