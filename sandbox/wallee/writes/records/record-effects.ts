import type { LedgerEffect } from '../../../kit/ledger.ts';
import type { WalleeContext } from '../../routes/context.ts';
import type { Id } from '../../wire/id.ts';

interface Told<R> {
  readonly word: string;
  told(record: R): Pick<LedgerEffect, 'reference' | 'mark'>;
}

/** Writes into the ledger that a record was made, changed or deleted. */
export function tellRecord<R extends { readonly id: Id }>(
  { wallee }: { readonly wallee: WalleeContext },
  told: Told<R>,
  kind: 'create' | 'update' | 'delete',
  record: R,
): void {
  const id = `${record.id}`;
  wallee.ledger.add({
    at: wallee.now(),
    kind,
    record: told.word,
    id,
    target: kind === 'create' ? null : id,
    amount: null,
    currency: null,
    ...told.told(record),
  });
}
