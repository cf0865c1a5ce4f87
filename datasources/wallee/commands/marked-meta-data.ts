import type { Refusal } from '../../../src/domain/operation.ts';
import { refusal } from '../../rows/refusals.ts';

type Metadata = Readonly<Record<string, unknown>> | null | undefined;

/** How much there may be (wallee, conventions). */
const most = { keys: 25, key: 40, value: 512 } as const;
const ownKey = 'operation';

/** The caller's texts and the id of the operation that made the record; null: the record has none. */
export function markedMetaData(metadata: Metadata, mark: string | null): Readonly<Record<string, string>> {
  const texts = Object.entries(metadata ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { ...Object.fromEntries(texts), ...(mark === null ? {} : { [ownKey]: mark }) };
}

/** The id of the operation that made a record, if one did. */
export function markIn(metaData: Metadata): string | null {
  const mark = metaData?.[ownKey];
  return typeof mark === 'string' ? mark : null;
}

/** What is in the metadata beside the caller's own. */
export interface Marking {
  /** What the record has already, which callers may send back as they read it; null for a new one. */
  readonly mark: string | null;
  /** One key is not the caller's. */
  readonly isMarked: boolean;
}

/** `path`: of the metadata, below `input`. */
export function metadataRefusals(
  metadata: Metadata,
  { mark, isMarked }: Marking,
  ...path: readonly string[]
): readonly Refusal[] {
  const entries = Object.entries(metadata ?? {});
  const refuse = (message: string, ...below: readonly string[]): Refusal =>
    refusal('BAD_USER_INPUT', message, ...path, ...below);
  const refusals = entries.flatMap(([key, value]) => {
    if (key === ownKey) return value === mark ? [] : [refuse('this key is used by the service itself', key)];
    if (key.length > most.key) return [refuse(`required keys of ${most.key} characters at most`, key)];
    const fits = typeof value === 'string' && value.length <= most.value;
    return fits ? [] : [refuse(`wallee takes texts of ${most.value} characters at most`, key)];
  });
  const own = entries.filter(([key]) => key !== ownKey).length;
  const room = isMarked ? most.keys - 1 : most.keys;
  return own <= room ? refusals : [...refusals, refuse(`required ${room} keys at most`)];
}
