import type { ServerResponse } from 'node:http';
import { replyJson } from './reply.ts';

export interface Readiness {
  readonly ready: boolean;
  /** Why not, for people; no secrets, since anyone may ask. */
  readonly reasons: readonly string[];
}

export type ReadinessCheck = () => Readiness | Promise<Readiness>;

/** Whether the process lives: it does, or nobody would answer. A restart would help nothing else. */
export function replyHealth(response: ServerResponse): void {
  replyJson(response, 200, { status: 'ok' });
}

/** Whether to send requests here. A check that fails counts as not ready. */
export async function replyReadiness(
  response: ServerResponse,
  check: ReadinessCheck,
  draining: boolean,
): Promise<void> {
  const { ready, reasons } = draining ? DRAINING : await settle(check);
  replyJson(response, ready ? 200 : 503, { ready, reasons });
}

const DRAINING: Readiness = { ready: false, reasons: ['draining'] };

async function settle(check: ReadinessCheck): Promise<Readiness> {
  try {
    return await check();
  } catch {
    return { ready: false, reasons: ['the readiness check failed'] };
  }
}
