import type { CallContext } from '../../src/ports/call-context.ts';
import type { PaysleyConnection } from './connection.ts';
import type { List } from './list.ts';
import type { ScanGate } from './scan.ts';
import { scan } from './scan.ts';

/** All rows of a list, read once for all who ask in one request. */
export class WholeList {
  readonly #connection: PaysleyConnection;
  readonly #list: List;
  #reading: { readonly rows: Promise<readonly unknown[] | null>; readonly gated: boolean } | null = null;

  constructor(connection: PaysleyConnection, list: List) {
    this.#connection = connection;
    this.#list = list;
  }

  /** Null beyond the scan budget, or where `gate` refuses. Rejects with ProviderFailure. */
  async read(call: CallContext, gate?: ScanGate): Promise<readonly unknown[] | null> {
    if (this.#reading !== null) {
      const { rows, gated } = this.#reading;
      const known = await rows;
      // Whoever goes without a gate is not stopped by another's.
      if (known !== null || !gated || gate !== undefined) return known;
    }
    const options = { budget: this.#connection.scanBudget, ...(gate === undefined ? {} : { gate }) };
    const rows = scan(this.#connection, this.#list, {}, options, call);
    this.#reading = { rows, gated: gate !== undefined };
    return rows;
  }
}
