import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter } from '../filter/ast.ts';
import type { Source } from '../ports/source.ts';
import type { EffectiveCapabilities } from './capabilities.ts';
import type { Connection } from './connection.ts';

/** What one upstream call can serve: a connection and the accounts of one scope, with the filter folded to it. */
export interface Partition<K extends RecordKind> {
  readonly connection: Connection;
  readonly source: Source<K>;
  readonly capabilities: EffectiveCapabilities<K>;
  /** Native ids; none for kinds above accounts. */
  readonly accounts: readonly string[];
  /** What its list requests name as accounts: these, or none where the whole connection is asked at once. */
  readonly asked: readonly string[];
  readonly filter: Filter<K>;
}
