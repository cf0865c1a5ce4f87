import type { GraphQLResolveInfo, ResponsePath } from 'graphql';
import type { ListInput } from '../schema/inputs/list-arguments.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import type { RecordConnection } from '../src/gateway/record-connection.ts';
import type { Within } from './arguments/filter.ts';
import { decodeList } from './arguments/list.ts';
import type { GraphContext } from './context.ts';
import { wantsOf } from './selection/wants.ts';

/** Answers a connection field; `within` narrows it to the records of one parent. */
export function listRecords<K extends RecordKind>(
  { gateway }: GraphContext,
  info: GraphQLResolveInfo,
  kind: K,
  input: ListInput<K>,
  within?: Within<K>,
): Promise<RecordConnection<K>> {
  const args = decodeList(kind, input, wantsOf(info), within);
  return gateway.list(kind, { ...args, path: placeOf(info.path) });
}

/** The place of a field in its document, whichever row it is answered for: `accounts.nodes.transactions`. */
export function placeOf(path: ResponsePath | undefined): string {
  const keys: string[] = [];
  for (let step = path; step !== undefined; step = step.prev) {
    if (typeof step.key === 'string') keys.unshift(step.key);
  }
  return keys.join('.');
}
