import type { Refusal } from '../../../src/domain/operation.ts';
import type { RefusedCommand } from '../../../src/ports/command.ts';
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

/** The space of a record, where the connection is for it. */
export function spaceOf(
  connection: Pick<WalleeConnection, 'settings'>,
  { account }: { readonly account: string | null },
): string | null {
  return account !== null && serves(connection, account) ? account : null;
}
