import type { ClientCredentials } from '../../kit/credentials.ts';
import type { Ledger } from '../../kit/ledger.ts';
import type { Prng } from '../../kit/prng.ts';
import type { RateLimit } from '../../kit/rate-limit.ts';
import type { TokenBook } from '../../kit/token-book.ts';
import type { ODataVersion } from '../odata/parse.ts';
import type { MerchantStore } from '../store/merchant-store.ts';

/** A pair of API credentials and what it may see. */
export interface Merchant {
  readonly credentials: ClientCredentials;
  readonly store: MerchantStore;
}

/** What the routes work with. */
export interface GovineerContext {
  readonly merchants: readonly Merchant[];
  readonly tokens: TokenBook;
  readonly rateLimit: RateLimit;
  readonly version: ODataVersion;
  readonly seed: number;
  /** Share of base and tax that card payments cost on top. */
  readonly feeRate: number;
  readonly ledger: Ledger;
  /** For the ids of new records. */
  readonly prng: Prng;
  /** Epoch milliseconds. */
  now(): number;
  /** Origin of the sandbox, for links to next pages. */
  origin(): string;
}
