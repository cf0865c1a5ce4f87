import type { PaymentRecord } from '../../../sandbox/efaka/records.ts';
import type { EfakaSandbox, EfakaSandboxOptions } from '../../../sandbox/efaka/server.ts';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from '../../kit/read-source.ts';
import { listAll, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import { account, connectTo } from './sandbox-connection.ts';

/** A sandbox, a connection to it, and short words for reading through it. */
export interface Rig {
  readonly sandbox: EfakaSandbox;
  readonly efa: Provider;
  readonly rows: readonly PaymentRecord[];
  readonly logged: readonly Logged[];
  /** Method and path of everything that was asked since the last call of `forget`. */
  asked(): readonly string[];
  forget(): void;
  /** The first row of the sandbox that passes; there has to be one. */
  first(test: (row: PaymentRecord) => boolean): PaymentRecord;
  /** Those that are there; throws the first failure. */
  readAll<K extends 'transaction' | 'refund'>(
    kind: K,
    ids: readonly string[],
    ...properties: readonly PropertyOf<K>[]
  ): Promise<readonly Records[K][]>;
  list<K extends 'transaction' | 'refund'>(
    kind: K,
    filter: Filter<K>,
    ...properties: readonly PropertyOf<K>[]
  ): Promise<readonly Records[K][]>;
  close(): Promise<void>;
}

export async function startRig(options: EfakaSandboxOptions): Promise<Rig> {
  const sandbox = await startEfakaSandbox(options);
  const logged: Logged[] = [];
  const efa = connectTo(sandbox, {}, testDeps(logged));
  const rows = sandbox.store.payments.all();
  let before = 0;
  return {
    sandbox,
    efa,
    rows,
    logged,
    asked: () => sandbox.requests.since(before).entries.map(({ method, path }) => `${method} ${path}`),
    forget() {
      before = sandbox.requests.since(0).next;
    },
    first(test) {
      const found = rows.find(test);
      if (found === undefined) throw new Error('the sandbox has no such row');
      return found;
    },
    async readAll<K extends 'transaction' | 'refund'>(
      kind: K,
      ids: readonly string[],
      ...properties: readonly PropertyOf<K>[]
    ) {
      const refs = ids.map((id) => ref(kind, id));
      const found = await sourceOf(efa, kind).getMany(refs, projectionOf<K>(...properties), testCall());
      return [...found.values()].map((record) => {
        if (record instanceof Error) throw record;
        return record;
      });
    },
    list: (kind, filter, ...properties) =>
      listAll(sourceOf(efa, kind), {
        accounts: account,
        limit: 100,
        filter,
        projection: projectionOf(...properties),
      }),
    async close() {
      await efa.close();
      await sandbox.close();
    },
  };
}

export function ref<K extends RecordKind>(kind: K, id: string): RecordRef<K> {
  return new RecordRef(kind, 'EFAKA', 'efa', kind === 'account' ? null : 'default', id);
}

/** In hundredths, exact for what the sandbox has. */
export function hundredths(
  money: { readonly value: { readonly coefficient: bigint; readonly scale: number } } | null,
): number | null {
  return money === null ? null : Number(money.value.coefficient) * 10 ** (2 - money.value.scale);
}
