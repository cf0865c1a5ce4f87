import {
  attemptStatuses,
  captureMethods,
  directions,
  failureCategories,
  lineItemKinds,
  refundStates,
  transactionActions,
  transactionStatuses,
} from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const DirectionEnum = wordEnum('Direction', 'Which way the money goes.', directions, {
  PAYMENT: 'From a customer to the account.',
  PAYOUT: 'From the account to somebody.',
});

export const TransactionStatusEnum = wordEnum(
  'TransactionStatus',
  'Where a payment is in its own life; what was paid back is told apart from it by `RefundState`.',
  transactionStatuses,
  {
    CREATED: 'It exists, and nothing was done to take it yet.',
    SCHEDULED: 'Announced for a later day.',
    PENDING: 'Under way: the provider or the bank has still to decide.',
    REQUIRES_ACTION: 'Waiting for the customer to do something.',
    IN_REVIEW: 'Held back until somebody has looked at it.',
    AUTHORIZED: 'The money is reserved and can be captured.',
    SUCCEEDED: 'The money was taken.',
    RETURNED: 'It had succeeded, and the bank took it back (ACH).',
    CHARGED_BACK: 'It had succeeded, and the customer had it reversed by the card issuer.',
    VOIDED: 'The authorisation was given up before any money was taken.',
    CANCELLED: 'Called off before it was authorised.',
    EXPIRED: 'It ran out of time.',
    FAILED: 'It was refused or broke down: see `failure`.',
    UNKNOWN:
      'The provider does not know, or uses a word that this service has never seen: see `nativeStatus`.',
  },
);

export const RefundStateEnum = wordEnum('RefundState', 'How much of a payment went back.', refundStates, {
  NONE: 'Nothing.',
  PARTIAL: 'Some of it.',
  FULL: 'All of it.',
});

export const TransactionActionEnum = wordEnum(
  'TransactionAction',
  'What can be done with a payment.',
  transactionActions,
  {
    CAPTURE: 'Take the money that was authorised.',
    VOID: 'Give the authorisation up, so that no money is taken.',
    REFUND: 'Pay back some or all of it.',
  },
);

export const CaptureMethodEnum = wordEnum(
  'CaptureMethod',
  'Who decides when authorised money is taken.',
  captureMethods,
  {
    AUTOMATIC: 'It is taken as soon as it is authorised.',
    MANUAL: 'The merchant captures it later.',
  },
);

export const FailureCategoryEnum = wordEnum(
  'FailureCategory',
  'Why a payment or refund did not work, in words that are the same for all providers.',
  failureCategories,
  {
    DECLINED_BY_BANK: 'The bank said no without saying why.',
    INSUFFICIENT_FUNDS: 'There was not enough money.',
    INVALID_PAYMENT_METHOD: 'The card or account does not exist or cannot be used for this.',
    EXPIRED_PAYMENT_METHOD: 'The payment method is no longer valid.',
    AUTHENTICATION_FAILED: 'The customer could not be authenticated, e.g. by 3-D Secure.',
    FRAUD_SUSPECTED: 'It looked like fraud to somebody on the way.',
    RETURNED_UNAUTHORIZED: 'The account holder says that it was never agreed to.',
    CUSTOMER_SIDE: 'Another reason on the side of the customer.',
    LIMIT_REACHED: 'An amount or a number of payments was exceeded.',
    CONFIGURATION: "The merchant's account is not set up for it.",
    COMMUNICATION: 'Systems on the way could not reach each other.',
    VALIDATION: 'Something in the request was not acceptable.',
    CANCELLED: 'Somebody called it off.',
    TIMEOUT: 'It took too long.',
    UNKNOWN: 'The provider does not tell, or uses a code that this service has never seen.',
  },
);

export const LineItemKindEnum = wordEnum('LineItemKind', 'What a line of a bill is for.', lineItemKinds, {
  PRODUCT: 'Goods or a service.',
  SHIPPING: 'Delivery.',
  FEE: 'A fee on top.',
  DISCOUNT: 'A reduction; its amounts are negative.',
  TIP: 'A tip.',
});

export const AttemptStatusEnum = wordEnum(
  'AttemptStatus',
  'What became of one try at taking a payment.',
  attemptStatuses,
  {
    PENDING: 'Not decided yet.',
    SUCCEEDED: 'It worked.',
    FAILED: 'It did not: see `failure`.',
    UNKNOWN: 'The provider does not tell, or uses a word that this service has never seen.',
  },
);
