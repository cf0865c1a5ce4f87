/** Reasons for which an operation of more than one provider is not used. */
export const reasons = {
  readTogether: 'read by id through the list, many records in one call',
  oneByOne: 'a mutation is about one record, so that its outcome is one that can be found again',
  noNotices: 'nothing is received here: records are read when they are asked for',
  paymentsStay: 'a payment is not rewritten: it is voided or refunded, and made anew',
  cardNumbers: 'takes the number of a card, and this service refuses those in every text',
} as const satisfies Record<string, string>;
