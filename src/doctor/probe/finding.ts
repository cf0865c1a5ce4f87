/** What came of one assumed capability. */
export type Verdict =
  | { readonly is: 'holds' }
  /** Something that was seen contradicts it. */
  | { readonly is: 'doesNotHold'; readonly reason: string }
  /** Nothing that was seen could tell. */
  | { readonly is: 'undecided'; readonly reason: string };

export interface Finding {
  /** As `Trust` has it: `transaction.status.eq`, `transaction.order.createdAt`, `transaction.count`. */
  readonly key: string;
  readonly verdict: Verdict;
}

export const holds: Verdict = { is: 'holds' };

export function doesNotHold(reason: string): Verdict {
  return { is: 'doesNotHold', reason };
}

export function undecided(reason: string): Verdict {
  return { is: 'undecided', reason };
}
