/** One tab of the editor as a newcomer first finds it. */
interface Example {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

const transactions = `# One list over all providers, newest first: each was
# asked in its own language, the rows are merged.
# Press the pink button, or Ctrl-Enter.
query RecentTransactions {
  transactions(first: 10) {
    nodes {
      id
      status
      amount { amount currency }
      createdAt
      customer { displayName email }
      account { name client { name } }
      provider { displayName }
    }
    pageInfo { hasNextPage endCursor }
    # Who took part, and who could not be reached. eFaka has
    # no list: it requires a filter, as in the third tab.
    sources {
      provider { displayName }
      status
      error { code message }
    }
  }
}
`;

const filtered = `# The same filter works at every provider.
# What one cannot evaluate is checked here: the answer
# does not change, only who does the work.
query LargeSettledPayments(
  $filter: TransactionFilter
  $orderBy: [TransactionOrder!]
  $first: Int
  $after: String
) {
  transactions(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    edges {
      cursor
      node {
        reference
        description
        status
        nativeStatus
        amount { amount currency minorUnits }
        paymentMethod { kind brand last4 }
        customerName
        customerEmail
        actions
        createdAt
      }
    }
    # The next page: pass endCursor as "after".
    pageInfo { hasNextPage endCursor }
    sources { provider { displayName } status count }
  }
}
`;

const filteredVariables = `{
  "filter": {
    "status": { "in": ["SUCCEEDED", "AUTHORIZED"] },
    "amount": { "gte": "50" },
    "createdAt": { "gte": "2025-01-01T00:00:00.000Z" },
    "or": [
      { "paymentMethodKind": { "eq": "CARD" } },
      { "customerEmail": { "contains": "example" } }
    ]
  },
  "orderBy": [
    { "field": "AMOUNT", "direction": "DESC" },
    { "field": "CREATED_AT", "direction": "DESC" }
  ],
  "first": 10
}`;

const byReference = `# The same question to everybody by what the merchant
# called its payments. eFaka finds payments by reference
# or id only, so here it takes part too.
query PaymentsByReference($references: [String!]) {
  transactions(
    filter: { reference: { in: $references } }
    first: 20
  ) {
    nodes {
      reference
      status
      amount { amount currency }
      provider { displayName }
      paymentMethod { kind brand last4 }
      captures { amount { amount } createdAt }
      refundedAmount { amount }
      # Why it failed: the provider's code, and what it means.
      failure { category code message retryable }
      createdAt
    }
    sources { provider { displayName } status count }
  }
}
`;

// Of payments that the sandboxes begin with, unless SANDBOX_SEED or SANDBOX_SCALE say otherwise.
const someReferences = `{
  "references": ["INV-1058", "INV-1665", "ORD-1186", "PF-10", "order-1011"]
}`;

const refund = `# Pay back twelve euros, then send the very same thing
# again, as an app does that lost the answer: the second
# says replayed, and nothing was sent for it. Run it as often
# as you like: it is still the one refund of this key.
# Another key in the variables makes another refund.
mutation RefundOnce($refund: RefundTransactionInput!) {
  refund: refundTransaction(input: $refund) { ...Outcome }
  again: refundTransaction(input: $refund) { ...Outcome }
}

fragment Outcome on RefundTransactionPayload {
  replayed
  operation { id state attempts amount { amount currency } error { code message } }
  refund { id status amount { amount currency } reference }
  transaction { refundState refundedAmount { amount } refundableAmount { amount } }
  userErrors { code message path }
}
`;

// A payment that the wallee sandbox begins with, unless SANDBOX_SEED or SANDBOX_SCALE say otherwise.
const refundVariables = `{
  "refund": {
    "idempotencyKey": "playground-refund-1",
    "transactionId": "dHJhbnNhY3Rpb246d2FsbGVlOjQwNTotOjIwMTcz",
    "amount": { "amount": "12.00", "currency": "EUR" },
    "reference": "RETURN-1"
  }
}`;

const clients = `# From the organisation down to what its accounts hold.
query ClientsAndAccounts {
  clients(orderBy: [{ field: NAME }], first: 10) {
    nodes {
      name
      state
      provider { displayName }
      accounts(first: 5) {
        nodes {
          name
          state
          defaultCurrency
          timeZone
          customers(first: 3) { nodes { displayName email } }
          terminals(first: 3) { nodes { name serialNumber online } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
    pageInfo { hasNextPage endCursor }
    sources {
      provider { displayName }
      status
      error { code message }
    }
  }
}
`;

const providers = `# What every provider can do, who evaluates which filter.
#
# To see the calls behind an operation, put one of these
# in the Headers pane and read extensions.explain:
#   { "explain": "PLAN" }     only tells what it would ask
#   { "explain": "ANALYZE" }  asks, and measures
query ProvidersAndCapabilities {
  providers {
    name
    connection
    displayName
    mode
    health
    healthSince
    capabilities {
      resource
      operations
      sortableFields
      idsPerCall
      maxPageSize
      requires
      filters { field operators execution basis }
    }
  }
}
`;

/** The worked examples, one tab each, in the order in which they are best read. */
export const examples: Example[] = [
  { query: transactions },
  { query: filtered, variables: filteredVariables },
  { query: byReference, variables: someReferences },
  { query: refund, variables: refundVariables, headers: '{ "explain": "ANALYZE" }' },
  { query: clients },
  { query: providers, headers: '{ "explain": "ANALYZE" }' },
];
