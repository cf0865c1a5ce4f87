import type { CustomerRecord } from '../domain/records/customer.ts';
import type { Projection, PropertyOf } from '../domain/records/records.ts';
import type { CallContext, UpstreamRequest } from './call-context.ts';

/** How a provider's records and customers find each other where a record does not hold the customer's id. */
export interface CustomerLinks {
  /** What `keysOf` reads of a customer. */
  readonly needs: readonly PropertyOf<'customer'>[];
  /** Every key by which records may refer to this customer; none where nothing can. */
  keysOf(customer: CustomerRecord): readonly string[];
  /**
   * The customers of one account that have each key, by the fewest calls: none, one, or several where they share it.
   * A key that is not in the answer has none. Rejects with ProviderFailure.
   */
  find(
    account: string,
    keys: readonly string[],
    projection: Projection<'customer'>,
    call: CallContext,
  ): Promise<ReadonlyMap<string, readonly CustomerRecord[]>>;
  /** The requests `find` would send. */
  previewFind(
    account: string,
    keys: readonly string[],
    projection: Projection<'customer'>,
  ): readonly UpstreamRequest[];
}
