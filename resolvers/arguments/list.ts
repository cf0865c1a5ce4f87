import type { ListInput } from '../../schema/inputs/list-arguments.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { ListArguments } from '../../src/gateway/page-request.ts';
import type { Wants } from '../selection/wants.ts';
import type { Within } from './filter.ts';
import { decodeFilter } from './filter.ts';
import { decodeOrder } from './order.ts';
import { decodePage } from './page.ts';

/** A list's arguments as the gateway takes them. Throws UserInputError or QueryTooComplexError naming the argument. */
export function decodeList<K extends RecordKind>(
  kind: K,
  input: ListInput<K>,
  wants: Wants,
  within?: Within<K>,
): ListArguments<K> {
  return {
    filter: decodeFilter(kind, input, within),
    order: decodeOrder(kind, input.orderBy),
    page: decodePage(input),
    wants,
  };
}
