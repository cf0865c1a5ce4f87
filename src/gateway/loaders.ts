import DataLoader from 'dataloader';
import type { RecordKind } from '../domain/record-kind.ts';
import type { RecordRef } from '../domain/record-ref.ts';
import type { Records } from '../domain/records/records.ts';
import type { Connection } from './connection.ts';
import { Observed } from './explain/observed.ts';
import type { ListEnvironment } from './list/list-environment.ts';

type Loader<K extends RecordKind> = DataLoader<RecordRef<K>, Records[K] | null, string>;

/** Tells the records of one loader apart: cheaper than a global id, which few of them will ever need. */
function keyInPlace({ account, nativeId, parent }: RecordRef, whole: boolean): string {
  if (whole) return JSON.stringify([account, nativeId, parent]);
  return parent === null ? nativeId : JSON.stringify([nativeId, parent]);
}

/**
 * Reads by id, batched: one loader per kind and what one call can serve (an account, or a whole connection), made for
 * one request and gone with it. The projection is the request's, so a record that any part of the request has read
 * serves every other part.
 */
export class RecordLoaders {
  readonly #loaders = new Map<string, unknown>();

  constructor(
    private readonly connection: (key: string) => Connection,
    private readonly environment: Pick<ListEnvironment, 'projection' | 'call' | 'explain'>,
  ) {}

  /** Null if there is no such record, or the provider has none of its kind. Rejects with ProviderFailure. */
  load<K extends RecordKind>(ref: RecordRef<K>): Promise<Records[K] | null> {
    return this.#loader(ref).load(ref);
  }

  /** A list has read this record: nobody needs to read it again. */
  prime<K extends RecordKind>(record: Records[K]): void {
    const ref = record.ref as RecordRef<K>;
    this.#loader(ref).prime(ref, record);
  }

  #loader<K extends RecordKind>(ref: RecordRef<K>): Loader<K> {
    const whole = this.#servesWholeConnections(ref);
    // Connection keys hold no space, so no two places have one key. Asked for every row that is read.
    const key = `${ref.kind} ${ref.connection} ${whole ? '' : (ref.account ?? '')}`;
    const known = this.#loaders.get(key) as Loader<K> | undefined;
    if (known !== undefined) return known;
    const made: Loader<K> = new DataLoader((refs) => this.#read(refs), {
      cacheKeyFn: (asked: RecordRef<K>) => keyInPlace(asked, whole),
    });
    this.#loaders.set(key, made);
    return made;
  }

  #servesWholeConnections({ connection, kind }: RecordRef): boolean {
    return this.connection(connection).source(kind)?.capabilities.scope === 'accounts';
  }

  async #read<K extends RecordKind>(
    refs: readonly RecordRef<K>[],
  ): Promise<readonly (Records[K] | Error | null)[]> {
    const [first] = refs;
    if (first === undefined) return [];
    const source = this.connection(first.connection).source(first.kind);
    if (source === undefined) return refs.map(() => null);
    const { call, explain } = this.environment;
    const observed = new Observed(call, this.environment);
    const found = await source.getMany(refs, this.environment.projection(first.kind), observed.call);
    const records = [...found.values()].filter((record) => !(record instanceof Error)).length;
    call.metrics.rowsRead += records;
    call.metrics.rowsKept += records;
    explain?.add({
      path: null,
      resource: first.kind,
      by: 'ids',
      partitions: [
        {
          connection: first.connection,
          accounts: [...new Set(refs.flatMap(({ account }) => account ?? []))],
          execution: 'BY_ID',
          predicates: [],
          pushed: `${refs.length} by id`,
          residual: 'everything',
          order: 'none',
          ...observed.report(),
          rowsRead: records,
          rowsKept: records,
        },
      ],
    });
    return refs.map((ref) => found.get(ref.id) ?? null);
  }
}
