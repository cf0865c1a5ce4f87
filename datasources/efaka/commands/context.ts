import type { RecordPlace } from '../../../src/domain/operation.ts';
import type { CommandContext } from '../../../src/ports/command.ts';
import type { Changes } from '../changes.ts';
import type { EfakaConnection } from '../connection.ts';
import type { Reader } from '../reader.ts';

/** What every command of one connection shares. */
export interface CommandDeps {
  readonly connection: EfakaConnection;
  /** Asks the provider each time: nothing is kept and nothing shared. */
  readonly reader: Reader;
  readonly changes: Changes;
}

export type Earlier = Pick<CommandContext, 'earlier' | 'call'>;

export function transactionPlace(nativeId: string): RecordPlace {
  return { kind: 'transaction', nativeId, parent: null };
}

export function refundPlace(nativeId: string): RecordPlace {
  return { kind: 'refund', nativeId, parent: null };
}
