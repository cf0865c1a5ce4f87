import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { NaiveKey } from '../kit/http-property-order.ts';
import { naiveOrder } from '../kit/http-property-order.ts';
import type { Trial } from './trial.ts';

/**
 * The order of a list by one key or none, ties by native id as the source says that ids compare. A list of several
 * accounts has ties by id, whatever the account: that is all a provider can order by.
 */
export function listOrder<K extends RecordKind>(
  { kind, source }: Pick<Trial<K>, 'kind' | 'source'>,
  key?: NaiveKey<K>,
): (a: Records[K], b: Records[K]) => number {
  const keys = key === undefined ? [] : [key];
  const forward = naiveOrder(kind, keys);
  const { idOrder, scope } = source.capabilities;
  if (idOrder.compare === 'codePoints' && scope !== 'accounts') return forward;
  const backward = naiveOrder(
    kind,
    keys.map(({ field, direction }) => ({ field, direction: direction === 'asc' ? 'desc' : 'asc' })),
  );
  return (a, b) => {
    const [there, back] = [forward(a, b), backward(a, b)];
    // What a turned key does not turn is a tie.
    if (Math.sign(there) !== Math.sign(back)) return there;
    if (idOrder.compare === 'codePoints') return compareCodePoints(a.nativeId, b.nativeId);
    const [left, right] = [BigInt(a.nativeId), BigInt(b.nativeId)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
