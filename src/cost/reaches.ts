import type { RecordKind } from '../domain/record-kind.ts';
import { recordKinds } from '../domain/record-kind.ts';
import type { Connection } from '../gateway/connection.ts';
import type { ChildReach, OrderOf, Reach } from './reach.ts';
import { childReachOf, reachOf } from './reach.ts';

/** What it takes to read each kind at the connections that a caller sees, in their order. Looked up once for each kind. */
export class Reaches {
  /** Accounts of all connections together. */
  readonly accounts: number;
  readonly all: readonly boolean[];
  readonly #accounts: readonly number[];
  readonly #known = new Map<RecordKind, readonly (Reach | null)[]>();
  readonly #children = new Map<string, readonly (ChildReach | null)[]>();
  readonly #listed = new Map<RecordKind, readonly boolean[]>();
  #oneACall: boolean | undefined;

  constructor(
    private readonly connections: readonly Connection[],
    private readonly orderOf: OrderOf,
  ) {
    // Before the accounts were read for the first time nobody knows how many there are.
    this.#accounts = connections.map(({ accounts }) => Math.max(1, accounts.known()?.length ?? 1));
    this.accounts = this.#accounts.reduce((sum, count) => sum + count, 0);
    this.all = connections.map(() => true);
  }

  of(kind: RecordKind): readonly (Reach | null)[] {
    const known = this.#known.get(kind);
    if (known !== undefined) return known;
    const made = this.connections.map((connection, index) =>
      reachOf(kind, connection, this.#accounts[index] ?? 1, this.orderOf),
    );
    this.#known.set(kind, made);
    return made;
  }

  children(kind: RecordKind, field: string): readonly (ChildReach | null)[] {
    const key = `${kind}.${field}`;
    const known = this.#children.get(key);
    if (known !== undefined) return known;
    const made = this.connections.map((connection) => childReachOf(kind, field, connection));
    this.#children.set(key, made);
    return made;
  }

  /** Which connections give a list of it that nothing is pinned in. */
  listed(kind: RecordKind): readonly boolean[] {
    const known = this.#listed.get(kind);
    if (known !== undefined) return known;
    const made = this.of(kind).map((reach) => reach?.listed ?? false);
    this.#listed.set(kind, made);
    return made;
  }

  /** Whether a record of any kind may take calls of its own. */
  get oneACall(): boolean {
    this.#oneACall ??= recordKinds.some((kind) => this.of(kind).some((reach) => reach?.idsPerCall === 1));
    return this.#oneACall;
  }
}
