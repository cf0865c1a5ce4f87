const printed = new WeakMap<ReadonlySet<unknown>, string>();

/** The same text for the same properties, in whatever order. A projection is not changed once it is used. */
export function printProjection(projection: ReadonlySet<unknown>): string {
  const known = printed.get(projection);
  if (known !== undefined) return known;
  const text = [...projection].map(String).sort().join(' ');
  printed.set(projection, text);
  return text;
}
