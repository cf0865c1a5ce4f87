import { createPrng, seedFor } from '../../kit/prng.ts';
import type { Prng } from '../../kit/prng.ts';
import { merchantRecords } from '../data/merchant-records.ts';
import type { Size } from '../data/merchant-records.ts';
import type { CheckoutRecord, Delivery, Effect, RecordEffect, RegistrationRecord } from '../records.ts';
import { PaymentTable } from './payment-table.ts';
import { Table } from './table.ts';

/** What the sandbox keeps of an initial payment beside its record: whom to tell and where the shopper returns. */
export interface Addresses {
  readonly notificationUrl?: string;
  readonly shopperResultUrl?: string;
}

interface State {
  readonly payments: PaymentTable;
  readonly registrations: Table<RegistrationRecord>;
  readonly checkouts: Table<CheckoutRecord>;
  readonly addresses: Map<string, Addresses>;
  readonly lines: (Effect | RecordEffect)[];
  readonly deliveries: Delivery[];
  readonly prng: Prng;
}

/**
 * Everything the access token may see. Tests insert, edit and delete through the tables; a reset puts the first
 * records back, and tables taken before it are then stale.
 */
export class EfakaStore {
  readonly #size: Size;
  #state: State;

  constructor(size: Size) {
    this.#size = size;
    this.#state = stateOf(size);
  }

  get payments(): PaymentTable {
    return this.#state.payments;
  }

  get registrations(): Table<RegistrationRecord> {
    return this.#state.registrations;
  }

  get checkouts(): Table<CheckoutRecord> {
    return this.#state.checkouts;
  }

  /** By payment id. */
  get addresses(): Map<string, Addresses> {
    return this.#state.addresses;
  }

  /** Where money moved since the start, in order; what the merchant began with is not in it. */
  get effects(): readonly Effect[] {
    return this.#state.lines.filter((line): line is Effect => 'paymentType' in line);
  }

  /** The same, and what registrations and checkouts were made and deleted. */
  get lines(): (Effect | RecordEffect)[] {
    return this.#state.lines;
  }

  /** Every try to notify, in order. */
  get deliveries(): Delivery[] {
    return this.#state.deliveries;
  }

  /** An id nobody has: 32 lower-case hexadecimal digits, the same sequence after a reset. */
  newId(): string {
    return `8ac9a4${this.#state.prng.text('0123456789abcdef', 26)}`;
  }

  reset(): void {
    this.#state = stateOf(this.#size);
  }
}

function stateOf(size: Size): State {
  const records = merchantRecords(size);
  return {
    payments: new PaymentTable(records.payments),
    registrations: new Table(records.registrations),
    checkouts: new Table(records.checkouts),
    addresses: new Map(),
    lines: [],
    deliveries: [],
    prng: createPrng(seedFor(size.seed, 'efaka new ids')),
  };
}
