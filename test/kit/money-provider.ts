import type { LedgerEffect } from '../../sandbox/kit/ledger.ts';
import type { MoneyTarget } from './money-targets.ts';
import type { ConnectionConfig } from './paygraph.ts';

/** One provider that money is moved at. */
export interface MoneyProvider {
  readonly key: string;
  /** As lists are filtered by. */
  readonly provider: string;
  /** Where it is, without a proxy. */
  readonly origin: string;
  /** To it through a proxy. */
  connection(origin: string): ConnectionConfig;
  effects(): readonly LedgerEffect[];
  /** The payment that an effect on this record belongs to. */
  paymentOf(target: string): string;
  /** Whether the bank refused this payment: a command that is carried out then has no effect. */
  declined(payment: string): boolean;
  /** A payment that is approved, without its key; null where the provider takes none. Unlike any other by its number. */
  create(reference: string, number: number): Readonly<Record<string, unknown>> | null;
  /** A customer that is new, without its key; null where the provider keeps none. */
  customer(reference: string): Readonly<Record<string, unknown>> | null;
  /** A change of any customer, unlike any other. */
  change(name: string): Readonly<Record<string, unknown>>;
  /** A saved payment method that no list shows; null where lists show all. */
  savedMethod(): string | null;
  /** Payments that no list shows. */
  unlisted(count: number): readonly MoneyTarget[];
  close(): Promise<void>;
}

export interface MoneyProviderOptions {
  readonly seed: number;
  readonly scale: number;
  readonly now: () => number;
}
