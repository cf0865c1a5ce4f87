import type { Changes } from '../../../src/domain/record-commands.ts';
import { inputNameOf } from '../../../src/domain/record-commands.ts';
import type { Path } from './problems.ts';

/** What the input `I` calls the field `F`. */
type NameIn<I, F> = F extends keyof I ? F : F extends string ? `${F}Id` & keyof I : never;

/** How each field of `T` is read from the input `I`: gives null where it has noted a problem, at `path`. */
export type FieldReaders<T, I> = {
  readonly [F in keyof T]-?: (
    given: NonNullable<I[NameIn<I, F>]>,
    path: Path,
  ) => T[F] | null | Promise<T[F] | null>;
};

/**
 * What a null in the input means: `clears` in an update, where it stays, since what is left out means something else;
 * `none` where a record is made, where it is the same as left out.
 */
export type NullMeans = 'clears' | 'none';

/** The fields that an input has, and no others. A field that could not be read is there as null. */
export async function readFields<T, I extends object>(
  input: I,
  path: Path,
  nullMeans: NullMeans,
  readers: FieldReaders<T, I>,
): Promise<Changes<T>> {
  const read: [field: string, value: unknown][] = [];
  for (const [field, reader] of Object.entries<(given: never, at: Path) => unknown>(readers)) {
    const name = inputNameOf(field);
    const given = (input as Readonly<Record<string, unknown>>)[name];
    if (given === undefined || (given === null && nullMeans === 'none')) continue;
    read.push([field, given === null ? null : await reader(given as never, [...path, name])]);
  }
  // Each reader gives a value of its field.
  return Object.fromEntries(read) as Changes<T>;
}
