import type { Ledger } from '../../kit/ledger.ts';
import type { Prng } from '../../kit/prng.ts';
import type { RateLimit } from '../../kit/rate-limit.ts';
import type { KeyPrefix } from '../access-key.ts';
import type { HistoryList } from '../store/history-list.ts';
import type { KeywordCase } from '../store/keywords.ts';
import type { PaysleyStore } from '../store/paysley-store.ts';
import type { WriteRules } from '../writes/write-rules.ts';

/** What the routes work with. */
export interface PaysleyContext {
  readonly store: PaysleyStore;
  readonly history: HistoryList;
  readonly accessKey: string;
  /** The keys this host takes. */
  readonly keyPrefix: KeyPrefix;
  readonly rateLimit: RateLimit;
  readonly keywordCase: KeywordCase;
  /** Most rows on a page of payments or requests. */
  readonly maxLimit: number;
  /** IANA zone of the times that expiry dates name. */
  readonly timeZone: string;
  readonly writeRules: WriteRules;
  readonly ledger: Ledger;
  /** For the ids and dates of new rows. */
  readonly prng: Prng;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
