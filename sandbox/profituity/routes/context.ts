import type { RateLimit } from '../../kit/rate-limit.ts';
import type { TokenBook } from '../../kit/token-book.ts';
import type { Bank } from '../lifecycle/bank.ts';
import type { ProfituityStore } from '../store/profituity-store.ts';
import type { InstantStyle } from '../wire/instant.ts';

/** What an API user proves itself with; the client is public and has no secret. */
export interface ApiUser {
  readonly username: string;
  readonly password: string;
}

/** What the routes work with. */
export interface ProfituityContext {
  readonly user: ApiUser;
  readonly tokens: TokenBook;
  readonly tokenLifetimeSeconds: number;
  readonly rateLimit: RateLimit;
  readonly store: ProfituityStore;
  readonly bank: Bank;
  readonly style: InstantStyle;
  /** Most rows of a page; a greater `take` is cut. */
  readonly maxTake: number;
  /** Whether the merchants can be listed. */
  readonly merchantsPath: boolean;
}
