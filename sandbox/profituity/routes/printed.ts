import type { Shape } from '../shapes/shape.ts';
import { printInstant } from '../wire/instant.ts';
import type { InstantStyle } from '../wire/instant.ts';

/** A record as it is answered: its instants in the service's style. */
export function printed(record: object, shape: Shape, style: InstantStyle): object {
  const shown: Record<string, unknown> = { ...record };
  for (const name of instantsOf(shape)) {
    const value = shown[name];
    if (typeof value === 'string') shown[name] = printInstant(value, style);
  }
  return shown;
}

const instants = new WeakMap<Shape, readonly string[]>();

function instantsOf(shape: Shape): readonly string[] {
  const known = instants.get(shape);
  if (known !== undefined) return known;
  const names = [...shape.columns.values()].filter(({ kind }) => kind === 'instant').map(({ path }) => path);
  instants.set(shape, names);
  return names;
}
