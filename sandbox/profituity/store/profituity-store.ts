import type { ProfituityRecords } from '../data/profituity-data.ts';
import type { QueryDialect } from '../query/dialect.ts';
import type {
  CustomerRecord,
  Guid,
  MerchantRecord,
  PaymentRecord,
  PaymentTemplateRecord,
} from '../records.ts';
import { CUSTOMER_SHAPE, MERCHANT_SHAPE, PAYMENT_SHAPE, PAYMENT_TEMPLATE_SHAPE } from '../shapes/shapes.ts';
import type { AccountScript } from '../lifecycle/account-scripts.ts';
import type { Effect } from './effects.ts';
import { Table } from './table.ts';

interface Tables {
  readonly merchants: Table<MerchantRecord>;
  readonly customers: Table<CustomerRecord>;
  readonly paymentTemplates: Table<PaymentTemplateRecord>;
  readonly payments: Table<PaymentRecord>;
}

/**
 * Everything the API user may see. Tests insert, edit and delete through the tables; a reset of the sandbox puts
 * the first records back, and tables taken before it are then stale.
 */
export class ProfituityStore {
  readonly #seed: () => ProfituityRecords;
  readonly #dialect: QueryDialect;
  #tables: Tables;
  /** What moved money since the start or the last reset, oldest first. */
  #effects: Effect[] = [];
  #scripts = new Map<Guid, AccountScript>();

  constructor(seed: () => ProfituityRecords, dialect: QueryDialect) {
    this.#seed = seed;
    this.#dialect = dialect;
    this.#tables = tablesOf(seed(), dialect);
  }

  get merchants(): Table<MerchantRecord> {
    return this.#tables.merchants;
  }

  get customers(): Table<CustomerRecord> {
    return this.#tables.customers;
  }

  get paymentTemplates(): Table<PaymentTemplateRecord> {
    return this.#tables.paymentTemplates;
  }

  get payments(): Table<PaymentRecord> {
    return this.#tables.payments;
  }

  get effects(): Effect[] {
    return this.#effects;
  }

  /** What the bank does with payments and templates that came through the API; seeded ones have no script and rest. */
  get scripts(): Map<Guid, AccountScript> {
    return this.#scripts;
  }

  reset(): void {
    this.#tables = tablesOf(this.#seed(), this.#dialect);
    this.#effects = [];
    this.#scripts = new Map();
  }
}

function tablesOf(records: ProfituityRecords, dialect: QueryDialect): Tables {
  return {
    merchants: new Table(MERCHANT_SHAPE, dialect, records.merchants),
    customers: new Table(CUSTOMER_SHAPE, dialect, records.customers),
    paymentTemplates: new Table(PAYMENT_TEMPLATE_SHAPE, dialect, records.paymentTemplates),
    payments: new Table(PAYMENT_SHAPE, dialect, records.payments),
  };
}
