import { ProviderFailure } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { RecordRef } from '../../domain/record-ref.ts';
import type { Projection, Records } from '../../domain/records/records.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ListRequest, Page } from '../../ports/source.ts';
import type { Partition } from '../partition.ts';
import type { ScanBudget } from './budget.ts';

/** What a partition's readers share while one list is read, and what came of it. */
export class PartitionReading<K extends RecordKind> {
  rowsRead = 0;
  rowsKept = 0;
  pages = 0;
  unreadable = 0;
  /** Rows that were read and sorted for an earlier page of the same list. */
  servedFromCache = false;
  /** As the provider said on a page that counted. */
  count: number | null = null;

  constructor(
    readonly partition: Partition<K>,
    readonly projection: Projection<K>,
    readonly budget: ScanBudget,
    readonly call: CallContext,
    readonly clock: Clock,
  ) {}

  /**
   * One upstream page. Throws ProviderFailure, also where the request's time is over before it is asked. Without `tells`
   * the page may be read again, so its unreadable rows are the caller's to add.
   */
  async read(
    request: Omit<ListRequest<K>, 'accounts' | 'projection'> & Partial<Pick<ListRequest<K>, 'accounts'>>,
    projection: Projection<K> = this.projection,
    { tells }: { readonly tells: boolean } = { tells: true },
  ): Promise<Page<K>> {
    this.#checkTime();
    const page = await this.partition.source.list(
      { accounts: this.partition.asked, ...request, projection },
      this.call,
    );
    this.pages += 1;
    this.#spent(page.rowsRead);
    if (tells) this.unreadable += page.unreadable;
    if (page.count !== null) this.count = page.count;
    return page;
  }

  /** The records that exist of those refs, each once. Throws the first failure: a list never lacks a row in silence. */
  async readByIds(refs: readonly RecordRef<K>[]): Promise<readonly Records[K][]> {
    this.#checkTime();
    const records: Records[K][] = [];
    const { source } = this.partition;
    const together =
      source.capabilities.scope === 'accounts' ? [refs] : Map.groupBy(refs, (ref) => ref.account).values();
    const answers = await Promise.all(
      Array.from(together, (some) => source.getMany(some, this.projection, this.call)),
    );
    for (const answer of answers) {
      for (const record of answer.values()) {
        if (record instanceof Error) throw record;
        records.push(record);
      }
    }
    this.#spent(records.length);
    return records;
  }

  #checkTime(): void {
    this.call.signal.throwIfAborted();
    if (this.clock.now() >= this.call.deadline) {
      throw this.failure('PROVIDER_TIMEOUT', 'was not asked again: the request has used up its time');
    }
  }

  #spent(rows: number): void {
    this.rowsRead += rows;
    this.call.metrics.rowsRead += rows;
    this.budget.spend(rows);
  }

  /** Counts rows that passed the residual filter. */
  keep(rows: readonly Records[K][]): void {
    this.rowsKept += rows.length;
    this.call.metrics.rowsKept += rows.length;
  }

  failure(code: ProviderFailure['code'], what: string): ProviderFailure {
    const { connection } = this.partition;
    return new ProviderFailure(code, `${connection.displayName} ${what}`, {
      provider: connection.provider.name,
      connection: connection.key,
    });
  }
}
