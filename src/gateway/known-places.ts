import { UserInputError } from '../domain/errors.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { GlobalId } from '../domain/global-id.ts';
import { decodeGlobalId } from '../domain/global-id.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter, Leaf } from '../filter/ast.ts';
import type { Connection } from './connection.ts';
import { textOf } from './pinned-texts.ts';

/** Checks that ids in arguments belong to connections and accounts there are: a typo must not read as "no rows". */
export class KnownPlaces {
  constructor(private readonly connections: ReadonlyMap<string, Connection>) {}

  /** Throws UserInputError naming the field of the first id in the filter that belongs nowhere. */
  async checkFilter<K extends RecordKind>(kind: K, filter: Filter<K>): Promise<void> {
    for (const [leaf, id] of idsIn(kind, filter)) {
      const argument = `filter.${leaf.field}`;
      await this.check(decodeGlobalId(id, argument), argument);
    }
  }

  /** Throws UserInputError naming `argument` unless the id's connection is configured and has the id's account. */
  async check(id: GlobalId, argument: string): Promise<void> {
    const connection = this.connections.get(id.connection);
    if (connection === undefined) {
      throw new UserInputError(argument, 'is an id of a connection that is not configured here');
    }
    const account = id.kind === 'account' ? id.nativeId : id.account;
    if (account !== null && !(await isKnown(connection, account))) {
      throw new UserInputError(
        argument,
        `is an id of an account that the connection '${connection.key}' does not have`,
      );
    }
  }
}

async function isKnown(connection: Connection, account: string): Promise<boolean> {
  try {
    return await connection.accounts.includes(account);
  } catch {
    // Who can't say which accounts there are will not answer for this one either: that failure is the one to report.
    return true;
  }
}

function* idsIn<K extends RecordKind>(kind: K, filter: Filter<K>): Generator<[Leaf<K>, string]> {
  if (filter.op === 'everything' || filter.op === 'nothing') return;
  if (filter.op === 'and' || filter.op === 'or') {
    for (const member of filter.of) yield* idsIn(kind, member);
    return;
  }
  if (!isReference(kind, filter.field)) return;
  if ('values' in filter) for (const value of filter.values) yield [filter, textOf(value)];
  else if ('value' in filter) yield [filter, textOf(filter.value)];
}

function isReference<K extends RecordKind>(kind: K, field: FieldName<K>): boolean {
  const { type } = fieldOf(kind, field);
  return typeof type === 'object' && 'ref' in type;
}
