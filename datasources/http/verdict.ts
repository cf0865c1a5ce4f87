import { isSuccess } from './status-rule.ts';

/** Statuses that are not 2xx and by which a provider says what it makes of a command, so that its outcome is known. */
const verdicts: ReadonlySet<number> = new Set([400, 402, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422]);

/** Whether the status tells what became of a command. All others, redirects and 5xx among them, leave it open. */
export function isVerdict(status: number): boolean {
  return isSuccess(status) || verdicts.has(status);
}
