import { decodeGlobalId } from '../../domain/global-id.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Filter } from '../../filter/ast.ts';
import { foldScope } from '../../filter/fold.ts';
import type { Source } from '../../ports/source.ts';
import type { Connection } from '../connection.ts';
import type { Partition } from '../partition.ts';
import { pinnedTexts } from '../pinned-texts.ts';

/** Who is asked for a list, who is not, and whose accounts could not be learnt. */
export interface Choice<K extends RecordKind> {
  readonly partitions: readonly Partition<K>[];
  readonly skipped: readonly { readonly connection: Connection; readonly accounts: readonly string[] }[];
  readonly failed: readonly {
    readonly connection: Connection;
    readonly accounts: readonly string[];
    readonly error: unknown;
  }[];
}

export async function choosePartitions<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  connections: readonly Connection[],
): Promise<Choice<K>> {
  const choices = await Promise.all(connections.map((connection) => choose(kind, filter, connection)));
  return {
    partitions: choices.flatMap((choice) => choice.partitions),
    skipped: choices.flatMap((choice) => choice.skipped),
    failed: choices.flatMap((choice) => choice.failed),
  };
}

async function choose<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  connection: Connection,
): Promise<Choice<K>> {
  const skip = (accounts: readonly string[]): Choice<K> => ({
    partitions: [],
    skipped: [{ connection, accounts }],
    failed: [],
  });
  const source = connection.source(kind);
  if (source === undefined) return skip([]);
  const here = scoped(kind, filter, connection, null);
  if (here.op === 'nothing') return skip([]);
  const { scope } = connection.capabilities(source);
  if (scope === 'connection') {
    return { partitions: [partition(connection, source, [], here)], skipped: [], failed: [] };
  }
  const pinned = pinnedAccounts(here);
  let accounts: readonly string[];
  try {
    accounts = pinned ?? (await connection.accounts.all());
  } catch (error) {
    return { partitions: [], skipped: [], failed: [{ connection, accounts: [], error }] };
  }
  if (scope === 'accounts' && accounts.length > 1) {
    // Nobody is named only where all are meant.
    const asked = pinned === null && connection.seen === null ? [] : accounts;
    const together = { ...partition(connection, source, accounts, here), asked };
    return { partitions: [together], skipped: [], failed: [] };
  }
  const each = accounts.map((account) => ({
    account,
    filter: scoped(kind, filter, connection, account),
  }));
  const ruledOut = each.filter((one) => one.filter.op === 'nothing').map(({ account }) => account);
  return {
    partitions: each
      .filter((one) => one.filter.op !== 'nothing')
      .map((one) => partition(connection, source, [one.account], one.filter)),
    skipped: ruledOut.length === 0 ? [] : [{ connection, accounts: ruledOut }],
    failed: [],
  };
}

function scoped<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  connection: Connection,
  account: string | null,
): Filter<K> {
  return foldScope(kind, filter, { provider: connection.provider.name, connection: connection.key, account });
}

function partition<K extends RecordKind>(
  connection: Connection,
  source: Source<K>,
  accounts: readonly string[],
  filter: Filter<K>,
): Partition<K> {
  return {
    connection,
    source,
    capabilities: connection.capabilities(source),
    accounts,
    asked: accounts,
    filter,
  };
}

/** The accounts a filter can only hold in, where it says so; null where all have to be known. */
function pinnedAccounts<K extends RecordKind>(filter: Filter<K>): readonly string[] | null {
  const pinned = pinnedTexts(filter, 'accountId');
  if (pinned !== null) return pinned.map((id) => decodeGlobalId(id, 'filter.accountId').nativeId);
  const ids = pinnedTexts(filter, 'id');
  if (ids === null) return null;
  const accounts = ids.map((id) => decodeGlobalId(id, 'filter.id').account);
  return [...new Set(accounts.filter((account) => account !== null))];
}
