/** Reasons for which more than one operation of wallee is not used. */
export const walleeReasons = {
  searched: 'the search gives the same records in the same pages, and filters and sorts them, too',
  notes: "notes of the merchant's people; no record of the graph has any",
  documents: 'a printed document; the graph has what is printed in it',
  inTheBrowser: 'is for the page on which the customer pays, which is not made here',
  setUp: 'set up by whoever runs the account, in the back office',
  people: 'who may use wallee is decided in its back office, not through a payment service',
  outcomeUnseen:
    'says that money moved outside of wallee, and moves none: only a person who saw it can, in the back office',
  bills: 'what subscribers owe is reckoned by wallee; the graph has the agreement and its payments',
  plans: 'how a plan is priced has parts that no other provider has; it is made in the back office',
  flows: 'wallee writes to customers by itself; how it does is set up in the back office',
  books: 'bookkeeping of the bank account; the graph has payments and refunds',
  words: 'lists that change with no payment; records come with those of their words that the graph shows',
  webApps: 'is for programs that process payments for merchants of wallee, not for the merchants',
  dependsOnMoment: 'asks what could be done; `actions` of a transaction says so, and the mutation checks it',
} as const satisfies Record<string, string>;
