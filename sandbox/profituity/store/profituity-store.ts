import { createLedger } from '../../kit/ledger.ts';
import type { Ledger } from '../../kit/ledger.ts';
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
import { Table } from './table.ts';

interface Tables {
  readonly tenantId: Guid;
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
  /** What moved money, or stopped it, or wrote a customer or template. */
  readonly ledger: Ledger = createLedger();
  #tables: Tables;
  #moving = new Set<Guid>();

  constructor(seed: () => ProfituityRecords, dialect: QueryDialect) {
    this.#seed = seed;
    this.#dialect = dialect;
    this.#tables = tablesOf(seed(), dialect);
  }

  get tenantId(): Guid {
    return this.#tables.tenantId;
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

  /** Payments made through the API that have not come to an end; the bank carries them on. Seeded ones rest. */
  get moving(): Set<Guid> {
    return this.#moving;
  }

  reset(): void {
    this.#tables = tablesOf(this.#seed(), this.#dialect);
    this.ledger.clear();
    this.#moving = new Set();
  }
}

function tablesOf(records: ProfituityRecords, dialect: QueryDialect): Tables {
  return {
    tenantId: records.tenantId,
    merchants: new Table(MERCHANT_SHAPE, dialect, records.merchants),
    customers: new Table(CUSTOMER_SHAPE, dialect, records.customers),
    paymentTemplates: new Table(PAYMENT_TEMPLATE_SHAPE, dialect, records.paymentTemplates),
    payments: new Table(PAYMENT_SHAPE, dialect, records.payments),
  };
}
