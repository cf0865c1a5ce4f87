import type {
  CategoryRecord,
  CustomerGroupRecord,
  CustomerImageRecord,
  CustomerRecord,
  PaymentRecord,
  PaymentRequestRecord,
  PosLinkRecord,
  ProductRecord,
  ProductSettingsRecord,
} from '../records.ts';
import type { PrefilledPosLink } from '../data/prefilled-pos-link.ts';
import type { RequestDetails } from '../data/request-details.ts';
import { Table } from './table.ts';

/** The records a merchant begins with. */
export interface MerchantRecords {
  readonly payments: readonly PaymentRecord[];
  readonly requests: readonly PaymentRequestRecord[];
  readonly posLink: PosLinkRecord;
  readonly customers: readonly CustomerRecord[];
  readonly groups: readonly CustomerGroupRecord[];
  readonly products: readonly ProductRecord[];
  readonly productSettings: readonly ProductSettingsRecord[];
  readonly categories: readonly CategoryRecord[];
}

interface Tables {
  /** Keyed by `payment_id`. */
  readonly payments: Table<PaymentRecord, string>;
  /** Keyed by `transaction_id`. */
  readonly requests: Table<PaymentRequestRecord, string>;
  readonly customers: Table<CustomerRecord, number>;
  readonly groups: Table<CustomerGroupRecord, number>;
  readonly products: Table<ProductRecord, number>;
  /** Keyed by the product's id. */
  readonly productSettings: Table<ProductSettingsRecord, number>;
  readonly categories: Table<CategoryRecord, number>;
}

/**
 * Everything the access key may see. Tests insert, edit and delete through the tables; a reset puts the first
 * records back, and tables taken before it are then stale.
 */
export class PaysleyStore {
  readonly #seed: () => MerchantRecords;
  #tables: Tables;
  /** Undefined: the merchant has made none. */
  posLink: PosLinkRecord | undefined;
  /** `transaction_id`s of schedules that were ended; no read tells of it (published ones do not). */
  readonly endedSchedules = new Set<string>();
  /** By `transaction_id`, of requests that were made or changed since the start; no read tells of them. */
  readonly requestDetails = new Map<string, RequestDetails>();
  /** What POS pages were filled in with since the start, by their id in the ledger. */
  readonly prefilled = new Map<string, PrefilledPosLink>();
  /** By customer. */
  readonly pictures = new Map<number, CustomerImageRecord>();

  constructor(seed: () => MerchantRecords) {
    this.#seed = seed;
    const records = seed();
    this.#tables = tablesOf(records);
    this.posLink = records.posLink;
  }

  get payments(): Table<PaymentRecord, string> {
    return this.#tables.payments;
  }

  get requests(): Table<PaymentRequestRecord, string> {
    return this.#tables.requests;
  }

  get customers(): Table<CustomerRecord, number> {
    return this.#tables.customers;
  }

  get groups(): Table<CustomerGroupRecord, number> {
    return this.#tables.groups;
  }

  get products(): Table<ProductRecord, number> {
    return this.#tables.products;
  }

  get productSettings(): Table<ProductSettingsRecord, number> {
    return this.#tables.productSettings;
  }

  get categories(): Table<CategoryRecord, number> {
    return this.#tables.categories;
  }

  reset(): void {
    const records = this.#seed();
    this.#tables = tablesOf(records);
    this.posLink = records.posLink;
    this.endedSchedules.clear();
    this.requestDetails.clear();
    this.prefilled.clear();
    this.pictures.clear();
  }
}

function tablesOf(records: MerchantRecords): Tables {
  return {
    payments: new Table((payment) => payment.payment_id, records.payments),
    requests: new Table((request) => request.transaction_id, records.requests),
    customers: new Table((customer) => customer.customer_id, records.customers),
    groups: new Table((group) => group.group_id, records.groups),
    products: new Table((product) => product.id, records.products),
    productSettings: new Table((settings) => settings.product_id, records.productSettings),
    categories: new Table((category) => category.id, records.categories),
  };
}
