type Input = Readonly<Record<string, unknown>>;

/** Ids that a scenario can use: what its steps have made so far by the name of the record, and what was there. */
export interface Known {
  readonly accountId: string;
  readonly providerId: string;
  readonly clientId: string | null;
  readonly made: Readonly<Record<string, string>>;
  /** Another word each time. */
  readonly word: string;
}

/** One mutation at one provider: what is done, and what is refused. */
export interface RecordStep {
  readonly mutation: RecordMutation;
  readonly input: (known: Known) => Input;
  /** Merged over the input, one level deep in the member that holds the fields. */
  readonly wrong: (known: Known) => Input;
  readonly refused: { readonly code: string; readonly path: readonly string[] };
  /** Effects that the ledger has of it. 1. */
  readonly effects?: number;
}

/** What each payload calls what it made or took away; null where it has neither. */
export const recordMutations = {
  createCustomer: 'customer',
  updateCustomer: 'customer',
  deleteCustomer: 'deletedCustomerId',
  createCustomerGroup: 'customerGroup',
  updateCustomerGroup: 'customerGroup',
  deleteCustomerGroup: 'deletedCustomerGroupId',
  savePaymentMethod: 'paymentMethod',
  deletePaymentMethod: 'deletedPaymentMethodId',
  createProduct: 'product',
  updateProduct: 'product',
  retireProduct: 'product',
  createCategory: 'category',
  updateCategory: 'category',
  deleteCategory: 'deletedCategoryId',
  createPaymentLink: 'paymentLink',
  updatePaymentLink: 'paymentLink',
  closePaymentLink: 'paymentLink',
  prefillPosLink: null,
  createClient: 'client',
  createAccount: 'account',
} as const;
export type RecordMutation = keyof typeof recordMutations;
