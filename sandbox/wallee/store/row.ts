import type { AnyRecord } from '../records/tables.ts';
import type { Shape } from '../shapes/shape.ts';
import { parseInstant } from '../wire/instant.ts';

/** A record with what queries need of it ready. */
export interface Row<R extends AnyRecord = AnyRecord> {
  readonly record: R;
  /** Epoch milliseconds of the shape's instants, in its order; null where there is none. */
  readonly instants: readonly (number | null)[];
}

export function rowOf<R extends AnyRecord>(record: R, shape: Shape): Row<R> {
  return {
    record,
    instants: shape.instants.map((name) => {
      const text: unknown = Reflect.get(record, name);
      return typeof text === 'string' ? (parseInstant(text) ?? null) : null;
    }),
  };
}
