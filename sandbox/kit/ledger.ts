import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

/** Something that moved money, or changed what will be moved, or a record. Told once, where it happens; never by a read. */
export interface LedgerEffect {
  /** Epoch milliseconds by the provider's clock. */
  readonly at: number;
  readonly kind: 'payment' | 'capture' | 'void' | 'refund' | 'cancel' | 'create' | 'update' | 'delete';
  /** Of create, update and delete: the kind of record, in the provider's word. */
  readonly record?: string;
  /** Of what the provider made or changed by it. */
  readonly id: string;
  /** What it was done to; null for what was made new. */
  readonly target: string | null;
  /** Plain decimal text in major units; null where no amount belongs to it. */
  readonly amount: string | null;
  readonly currency: string | null;
  /** The merchant's own. */
  readonly reference: string | null;
  /** What the caller wrote on it to find it again. */
  readonly mark: string | null;
}

/** What a provider did since the start or the last reset, oldest first. */
export interface Ledger {
  add(effect: LedgerEffect): void;
  effects(): readonly LedgerEffect[];
  clear(): void;
}

export function createLedger(): Ledger {
  const effects: LedgerEffect[] = [];
  return {
    add: (effect) => void effects.push(effect),
    effects: () => [...effects],
    clear() {
      effects.length = 0;
    },
  };
}

/** `GET /__sandbox/ledger`; undefined for another path. */
export function ledgerReply(
  ledger: Pick<Ledger, 'effects'>,
  method: string,
  path: string,
): Reply | undefined {
  if (path !== '/__sandbox/ledger') return undefined;
  if (method !== 'GET') return jsonReply(405, { message: 'Use GET.' }, { allow: 'GET' });
  return jsonReply(200, { effects: ledger.effects() });
}
