import type { LedgerEffect } from '../../kit/ledger.ts';
import type { Guid } from '../records.ts';
import type { ProfituityContext } from '../routes/context.ts';

/** A record that belongs to a merchant, as far as the ledger tells of it. */
interface Told {
  readonly id: Guid;
  readonly externalId: string | null;
}

/** Writes into the ledger that a record was made, changed or deleted. `record`: its kind, as errors name it. */
export function tellRecord(
  { store, bank }: ProfituityContext,
  kind: Extract<LedgerEffect['kind'], 'create' | 'update' | 'delete'>,
  record: string,
  { id, externalId: reference }: Told,
): void {
  const nothing = { amount: null, currency: null, mark: null };
  const target = kind === 'create' ? null : id;
  store.ledger.add({ at: bank.now(), kind, record, id, target, reference, ...nothing });
}
