import type { RecordEffect } from '../records.ts';
import type { EfakaContext } from '../routes/context.ts';

/** Writes into the ledger that a registration or checkout was made or deleted. `form`: of a checkout, what was sent. */
export function tellRecord(
  { store, now }: Pick<EfakaContext, 'store' | 'now'>,
  kind: RecordEffect['kind'],
  record: RecordEffect['record'],
  { id, form = {} }: { readonly id: string; readonly form?: RecordEffect['form'] },
): void {
  store.lines.push({ at: now(), kind, record, id, form });
}
