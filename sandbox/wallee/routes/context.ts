import type { Ledger } from '../../kit/ledger.ts';
import type { WindowLimit } from '../window-limit.ts';
import type { WalleeStore } from '../store/wallee-store.ts';

/** Who signs requests, and what it may see. */
export interface ApplicationUser {
  readonly userId: number;
  /** Base64, as the provider shows it. */
  readonly authenticationKey: string;
  readonly store: WalleeStore;
}

/** What the routes work with. */
export interface WalleeContext {
  readonly users: readonly ApplicationUser[];
  readonly rateLimit: WindowLimit;
  /** In place of each space's own `requestLimit`. */
  readonly requestLimit: number | undefined;
  /** Compare the signed path after percent-decoding; strict is byte for byte. */
  readonly lenientPath: boolean;
  /** What moved money, ended a schedule or changed a record, of every user. */
  readonly ledger: Ledger;
  /** Epoch milliseconds. */
  now(): number;
  /** A new number for each error that is answered. */
  nextError(): number;
}
