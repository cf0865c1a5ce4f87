import type { Shape } from '../shapes/shape.ts';
import { printInstant } from '../wire/instant.ts';
import type { InstantStyle } from '../wire/instant.ts';

/** A record as it is answered: its instants in the service's style. */
export function printed(record: object, shape: Shape, style: InstantStyle): object {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && shape.columns.get(name)?.kind === 'instant'
        ? printInstant(value, style)
        : value,
    ]),
  );
}
