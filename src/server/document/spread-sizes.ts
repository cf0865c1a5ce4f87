/** Where a fragment is spread: below how many fields of its definition. */
export interface Spread {
  readonly name: string;
  readonly depth: number;
}

/** An operation or a fragment as it is written. */
export interface WrittenSize {
  readonly depth: number;
  readonly rootFields: number;
  readonly spreadSelections: number;
  readonly spreads: readonly Spread[];
}

type Size = Pick<WrittenSize, 'depth' | 'rootFields' | 'spreadSelections'>;

const NONE: Size = { depth: 0, rootFields: 0, spreadSelections: 0 };
/** More than any limit; sums that double at every fragment stay numbers. */
const PLENTY = 1_000_000;
/** Fragments that are followed into each other. Deeper ones count as too many, whatever is in them. */
const MOST_FOLLOWED = 200;

/**
 * The largest of the operations (`null`) with their fragments spread. Each fragment is worked out once, however often
 * it is spread. A circle counts as if it ended: validation has its own error for it.
 */
export function spreadSizes(definitions: ReadonlyMap<string | null, readonly WrittenSize[]>): Size {
  const known = new Map<string, Size>();

  const ofFragment = (name: string, followed: number): Size => {
    const held = known.get(name);
    if (held !== undefined) return held;
    if (followed > MOST_FOLLOWED) return { depth: PLENTY, rootFields: PLENTY, spreadSelections: PLENTY };
    known.set(name, NONE);
    const size = largest((definitions.get(name) ?? []).map((written) => spread(written, followed + 1)));
    known.set(name, size);
    return size;
  };
  const spread = (written: WrittenSize, followed: number): Size => {
    let { depth, rootFields, spreadSelections } = written;
    for (const { name, depth: below } of written.spreads) {
      const size = ofFragment(name, followed);
      depth = Math.max(depth, below + size.depth);
      spreadSelections = Math.min(PLENTY, spreadSelections + size.spreadSelections);
      if (below === 0) rootFields = Math.min(PLENTY, rootFields + size.rootFields);
    }
    return { depth, rootFields, spreadSelections };
  };
  return largest((definitions.get(null) ?? []).map((written) => spread(written, 0)));
}

function largest(sizes: readonly Size[]): Size {
  return {
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
    rootFields: Math.max(0, ...sizes.map(({ rootFields }) => rootFields)),
    spreadSelections: Math.max(0, ...sizes.map(({ spreadSelections }) => spreadSelections)),
  };
}
