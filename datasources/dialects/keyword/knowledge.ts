import type { Span } from './dialect.ts';

/** What is known of every row that a filter lets through. Null: it lets none through. */
export type Knowledge = Known | null;

export interface Known {
  /** Pieces of text of which each is in one of the searched properties. */
  readonly needles: ReadonlySet<string>;
  readonly span: Span;
  /** The service's words of which the row has one; null: not known. */
  readonly types: ReadonlySet<string> | null;
}

export const always: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Of any row at all. */
export const nothingKnown: Known = { needles: new Set(), span: always, types: null };

/** Of rows of which both are known. */
export function both(a: Knowledge, b: Knowledge): Knowledge {
  if (a === null || b === null) return null;
  const span = { from: Math.max(a.span.from, b.span.from), to: Math.min(a.span.to, b.span.to) };
  const types = a.types === null ? b.types : b.types === null ? a.types : common(a.types, b.types);
  if (span.from >= span.to || types?.size === 0) return null;
  return { needles: new Set([...a.needles, ...b.needles]), span, types };
}

/** Of rows of which one or the other is known. */
export function either(a: Knowledge, b: Knowledge): Knowledge {
  if (a === null) return b;
  if (b === null) return a;
  return {
    needles: common(a.needles, b.needles),
    span: { from: Math.min(a.span.from, b.span.from), to: Math.max(a.span.to, b.span.to) },
    types: a.types === null || b.types === null ? null : new Set([...a.types, ...b.types]),
  };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((member) => b.has(member)));
}
