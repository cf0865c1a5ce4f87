import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Projection, PropertyOf } from '../../src/domain/records/records.ts';
import type { Decoder, Fields, ObjectOf } from '../http/decode.ts';
import { selected } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';

/**
 * A decoded row. It holds the wire properties that the projection needs and no others; `payload` is what came,
 * secrets included, for `raw` alone.
 */
export type RowOf<F extends Fields> = ObjectOf<F> & { readonly payload: unknown };

/** Which wire properties each property of a record is made of. */
export type WiresOf<K extends RecordKind, F extends Fields> = {
  readonly [P in PropertyOf<K>]: readonly (keyof F & string)[];
};

/**
 * The wire properties of a projection, in the order of the fields. `always`: the id, and what decides whether a row
 * can be read at all, which must not depend on the projection.
 */
export function wiresFor<K extends RecordKind, F extends Fields>(
  fields: F,
  wires: WiresOf<K, F>,
  always: readonly (keyof F & string)[],
  projection: Projection<K>,
): readonly (keyof F & string)[] {
  const wanted = new Set<string>(always);
  for (const property of projection) for (const wire of wires[property]) wanted.add(wire);
  return Object.keys(fields).filter((name) => wanted.has(name));
}

export function rowDecoder<F extends Fields>(
  fields: F,
  wires: readonly (keyof F & string)[],
): Decoder<RowOf<F>> {
  const decode = selected(fields, wires);
  return (input) => {
    const row = decode(input);
    // Mappers read only the wires of their own property, so that no one meets what was left out.
    return row instanceof Mismatch ? row : ({ ...row, payload: input } as RowOf<F>);
  };
}
