import type { RecordKind } from '../../domain/record-kind.ts';
import type { Projection } from '../../domain/records/records.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SortedRowsStore } from '../../ports/sorted-rows-store.ts';
import type { Connection } from '../connection.ts';
import type { CursorScope, CursorTarget } from '../cursor.ts';
import type { ExplainRecorder } from '../explain/recorder.ts';
import type { KnownPlaces } from '../known-places.ts';
import type { LinkedCustomers } from '../linked-customers.ts';
import type { TotalOrder } from '../order.ts';
import type { ListArguments } from '../page-request.ts';

/** What one request's lists share. */
export interface ListEnvironment {
  readonly connections: readonly Connection[];
  readonly places: KnownPlaces;
  readonly projection: <K extends RecordKind>(kind: K) => Projection<K>;
  readonly scanBudget: number;
  readonly clock: Clock;
  readonly store: SortedRowsStore;
  readonly call: CallContext;
  readonly explain?: ExplainRecorder;
  /** The request's own; made with it. */
  readonly linkedCustomers: LinkedCustomers;
}

/** A list as it was asked for, its cursor opened. */
export interface OpenedList<K extends RecordKind> {
  readonly kind: K;
  readonly args: ListArguments<K>;
  readonly order: TotalOrder<K>;
  readonly scope: CursorScope<K>;
  readonly start: CursorTarget;
  readonly projection: Projection<K>;
  /** Rows of a full page. */
  readonly size: number;
}
