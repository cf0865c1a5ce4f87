/**
 * The known name that a mistyped one was probably meant to be: one that it is the beginning of, else the one with
 * the fewest single-character edits. Null if none is near enough to be worth a guess (more than a third of the name is different).
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const longer = known.find((candidate) => candidate.startsWith(name));
  if (longer !== undefined) return longer;
  let best: string | null = null;
  let fewest = Math.floor(name.length / 3) + 1;
  for (const candidate of known) {
    const edits = distance(name, candidate);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance, one row at a time. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
