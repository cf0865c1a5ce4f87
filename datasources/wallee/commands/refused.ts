import type { Refusal } from '../../../src/domain/operation.ts';
import type { RefusedCommand } from '../../../src/ports/command.ts';
import { isId } from '../../dialects/search-grammar/integer-id.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { serves } from '../connection.ts';

export function refused(...refusals: readonly Refusal[]): RefusedCommand {
  return { is: 'refused', refusals };
}

/** Names the record that an id is of; wallee or the connection's settings know none. */
export function unknown(input: string): Refusal {
  return refusal('NOT_FOUND', 'wallee has no such record here', input);
}

/**
 * The space of a record, where the connection is for it. Anybody can write an id: what is no number is the id of
 * nothing, and never becomes part of a path.
 */
export function spaceOf(
  connection: Pick<WalleeConnection, 'settings'>,
  { account, nativeId }: { readonly account: string | null; readonly nativeId?: string },
): string | null {
  if (nativeId !== undefined && !isId(nativeId)) return null;
  return account !== null && serves(connection, account) ? account : null;
}
