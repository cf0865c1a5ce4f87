import type { ProviderErrorCode } from '../../src/domain/errors.ts';

/** What a bad outcome of one try means. */
export interface Rule {
  readonly code: ProviderErrorCode;
  /** Whether another try may help. */
  readonly retry: boolean;
  /** Whether it counts towards opening the breaker: the provider is ill, rather than our request wrong. */
  readonly counts: boolean;
}
