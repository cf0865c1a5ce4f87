import type { RateLimit } from '../../kit/rate-limit.ts';
import type { KeyPrefix } from '../access-key.ts';
import type { HistoryList } from '../store/history-list.ts';
import type { KeywordCase } from '../store/keywords.ts';
import type { PaysleyStore } from '../store/paysley-store.ts';

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
}
