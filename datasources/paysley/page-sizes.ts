/**
 * How many rows a list really gives where fewer than were asked for come on a page that is not the last. Which row a
 * page begins with depends on it, so it is remembered for as long as the connection lives.
 */
export interface PageSizes {
  /** The most rows known to come on a page of this path; undefined where no limit was met. */
  most(path: string): number | undefined;
  learn(path: string, rows: number): void;
}

export function unknownPageSizes(): PageSizes {
  const learnt = new Map<string, number>();
  return {
    most: (path) => learnt.get(path),
    learn: (path, rows) => void learnt.set(path, Math.min(rows, learnt.get(path) ?? rows)),
  };
}
