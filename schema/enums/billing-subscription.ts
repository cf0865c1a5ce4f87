import { billingIntervals, billingSubscriptionStatuses } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const BillingSubscriptionStatusEnum = wordEnum(
  'BillingSubscriptionStatus',
  'Whether payments of a subscription go on.',
  billingSubscriptionStatuses,
  {
    PENDING: 'It has not begun yet.',
    ACTIVE: 'Payments fall due.',
    SUSPENDED: 'Payments are held back, and can be taken up again.',
    ENDED: 'No further payment will fall due.',
    UNKNOWN: 'The provider does not tell, or uses a word that this service has never seen.',
  },
);

export const BillingIntervalEnum = wordEnum(
  'BillingInterval',
  'The span of time by which payments of a subscription follow each other.',
  billingIntervals,
  {
    DAY: 'A day.',
    WEEK: 'A week.',
    MONTH: 'A month.',
    QUARTER: 'Three months, where the provider itself counts in quarters.',
    YEAR: 'A year.',
  },
);
