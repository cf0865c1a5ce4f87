import { deliveryMethods } from '../../src/domain/record-commands.ts';
import { paymentLinkKinds, paymentLinkStatuses } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const PaymentLinkKindEnum = wordEnum(
  'PaymentLinkKind',
  'What sort of page or link it is.',
  paymentLinkKinds,
  {
    PAYMENT_REQUEST: 'One payment asked of one customer.',
    HOSTED_SESSION: "One payment on a page of the provider's, open for a limited time.",
    CHECKOUT_PAGE: 'One payment prepared for a form of the provider.',
    POS_LINK: "The merchant's one reusable point-of-sale page.",
    REUSABLE_LINK: 'A link that many customers can use.',
  },
);

export const PaymentLinkStatusEnum = wordEnum(
  'PaymentLinkStatus',
  'Whether a link can still be paid.',
  paymentLinkStatuses,
  {
    OPEN: 'It can be paid.',
    PAID: 'It was paid, and takes no further payment.',
    EXPIRED: 'Its time has run out.',
    CANCELLED: 'It was withdrawn.',
    UNKNOWN: 'The provider does not tell, or uses a word that this service has never seen.',
  },
);

export const DeliveryMethodEnum = wordEnum(
  'DeliveryMethod',
  'How a customer is told of a payment that is asked of them.',
  deliveryMethods,
  {
    EMAIL: 'By e-mail.',
    SMS: 'By a text message to their phone.',
    NONE: 'Not by the provider: the merchant passes the address on.',
  },
);
