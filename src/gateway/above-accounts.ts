import type { RecordKind } from '../domain/record-kind.ts';

/** Kinds whose records belong to no account. */
export const aboveAccounts: ReadonlySet<RecordKind> = new Set(['account', 'client']);
