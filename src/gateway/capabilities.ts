import type { RecordKind } from '../domain/record-kind.ts';
import type { Basis, EffectiveFilters } from '../filter/capability.ts';
import type { Trust } from '../filter/trust.ts';
import { effectiveOperators } from '../filter/trust.ts';
import type { OrderCapability, SourceCapabilities } from '../ports/capabilities.ts';

/**
 * What may be relied on at one connection: the declared capabilities without those that are merely assumed there, and
 * without those the provider has refused. `split`, the planner and the graph's `capabilities` all read this.
 */
export type EffectiveCapabilities<K extends RecordKind> = Omit<SourceCapabilities<K>, 'filters'> & {
  readonly filters: EffectiveFilters<K>;
};

/** `refused`: fields the provider answered 400 for, which are not sent again. */
export function effectiveCapabilities<K extends RecordKind>(
  kind: K,
  declared: SourceCapabilities<K>,
  trust: Trust,
  refused: ReadonlySet<string>,
): EffectiveCapabilities<K> {
  const kept = (field: string): boolean => !refused.has(`${kind}.${field}`);
  const allowed = <T extends object>(table: T): T =>
    Object.fromEntries(Object.entries(table).filter(([field]) => kept(field))) as T;
  const holds = (basis: Basis, fact: string): boolean =>
    basis === 'documented' || trust === 'sandbox' || trust.probed.has(`${kind}.${fact}`);
  const { idOrder } = declared;
  return {
    ...declared,
    filters: allowed(effectiveOperators(kind, declared.filters, trust)),
    orders: Object.fromEntries(
      Object.entries<OrderCapability<K> | undefined>(allowed(declared.orders)).filter(
        ([field, order]) => order !== undefined && holds(order.basis, `order.${field}`),
      ),
    ) as EffectiveCapabilities<K>['orders'],
    idOrder: { ...idOrder, native: idOrder.native && kept('nativeId') && holds(idOrder.basis, 'order.id') },
    counts: declared.counts && holds(declared.countsBasis, 'count'),
  };
}
