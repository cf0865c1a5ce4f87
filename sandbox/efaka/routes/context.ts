import type { RateLimit } from '../../kit/rate-limit.ts';
import type { Agenda } from '../later/agenda.ts';
import type { Notifier } from '../later/notifier.ts';
import type { EfakaStore } from '../store/efaka-store.ts';
import type { InquiryLimit } from './inquiry-limit.ts';

/** Whether every request of the API is sent on once, and whether to another origin. */
export type Redirects = 'none' | 'same-origin' | 'other-origin';

/** What is not known of the provider, and so can be chosen. */
export interface EfakaRules {
  /** Whether there is a search by the merchant's reference. */
  readonly query: boolean;
  /** Whether a payment tells again what the merchant told of shopper and order. */
  readonly echo: boolean;
  /** Fewest characters of a merchant's reference. */
  readonly minReference: number;
  /** Whether the same reference, type, amount and currency may be sent once only. */
  readonly refuseDuplicates: boolean;
  readonly pendingSeconds: number;
  readonly notify: boolean;
  readonly redirects: Redirects;
}

/** What the routes work with. */
export interface EfakaContext {
  readonly store: EfakaStore;
  readonly accessToken: string;
  readonly entityId: string;
  readonly rateLimit: RateLimit;
  readonly inquiryLimit: InquiryLimit;
  readonly rules: EfakaRules;
  readonly agenda: Agenda;
  readonly notifier: Notifier;
  readonly now: () => number;
  /** This server's own origin. */
  readonly origin: () => string;
  /** Where the other origin of `redirects` is. */
  readonly otherOrigin: () => string;
}
