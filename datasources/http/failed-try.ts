import { faultRules, codeWord } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Rule } from './rule.ts';

export interface FailedTryDetails {
  /** What was required, and what came instead: nothing that the provider wrote but its status, type and length. */
  readonly required: string;
  readonly got: string;
  readonly httpStatus?: number;
  readonly nativeCode?: string | undefined;
  readonly retryAfterMs?: number | null;
}

/** How one try ended. It carries no cause: clients hang whole bodies on their errors. */
export class FailedTry extends Error {
  constructor(
    readonly rule: Rule,
    readonly details: FailedTryDetails,
  ) {
    super(`required ${details.required}, got ${details.got}`);
    this.name = 'FailedTry';
  }

  /** `error` is asked for its code word alone. */
  static of(fault: Fault, error?: unknown, httpStatus?: number): FailedTry {
    const { required, got, ...rule } = faultRules[fault];
    return new FailedTry(rule, {
      required,
      got: got + codeWord(error),
      ...(httpStatus === undefined ? {} : { httpStatus }),
    });
  }
}
