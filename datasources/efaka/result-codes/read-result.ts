import { codeRows, groupRows } from './code-rows.ts';
import type { Meaning, ResultClass } from './result-class.ts';
import { resultClasses } from './result-class.ts';

/** A result code as it was read. */
export interface ResultReading extends Meaning {
  /** Null: no class has it, which is to be counted. */
  readonly class: ResultClass | null;
}

/** What no class has. Not "failed": it may be a success that is new. */
const unclassified: ResultReading = {
  class: null,
  outcome: 'UNKNOWN',
  category: 'UNKNOWN',
  retryable: false,
};

/** Three groups of three digits (published). */
const form = /^\d{3}\.\d{3}\.\d{3}$/;

/** Reads any text, or none, as a result code. Single codes win over the group, the group over the class. */
export function readResult(code: string | null): ResultReading {
  if (code === null || !form.test(code)) return unclassified;
  const found = resultClasses.find(({ pattern }) => pattern.test(code));
  const own = codeRows.get(code) ?? groupRows.get(code.slice(0, 3)) ?? found;
  if (own === undefined) return unclassified;
  const { outcome, category, retryable } = own;
  return { class: found?.name ?? null, outcome, category, retryable };
}
