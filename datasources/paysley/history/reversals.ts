import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { PaysleyConnection } from '../connection.ts';
import type { Reversal } from '../mapper/refund.ts';
import type { HistoryRow } from '../wire/history-row.ts';
import type { HistoryOf } from './joined-history.ts';
import { isRefund } from './outcome.ts';
import { paymentStatuses } from '../vocabulary.ts';

/** The words of payments that took no money. */
const unpaid: ReadonlySet<string> = new Set(
  (['PENDING', 'FAILED', 'EXPIRED', 'CANCELLED'] as const).flatMap((status) => paymentStatuses[status]),
);

export interface Reversals {
  /**
   * Those of the rows that give money back. Of a refund (`RF`) the payment is looked for only if `payments` are wanted;
   * of a reversal (`RV`) always, because one of a mere authorization is no refund. `unclear`: of which that cannot be
   * found out.
   */
  among(
    rows: readonly HistoryRow[],
    payments: boolean,
    call: CallContext,
  ): Promise<{ readonly found: readonly Reversal[]; readonly unclear: readonly HistoryRow[] }>;
  /** By the ids of rows; an id that is of nothing of the kind is left out. */
  byIds(
    ids: readonly string[],
    call: CallContext,
  ): Promise<{
    readonly found: readonly Reversal[];
    readonly unclear: readonly HistoryRow[];
    readonly failed: ReadonlyMap<string, ProviderFailure>;
  }>;
  /** All of these payments. Rejects with ProviderFailure, also where what followed one cannot be found out. */
  ofPayments(
    ids: readonly string[],
    call: CallContext,
  ): Promise<{ readonly found: readonly Reversal[]; readonly unreadable: number }>;
  /** The failure where the scan budget ends before all is known. */
  unknown(): ProviderFailure;
}

/** What of the history gives back what was taken, with the payment it is of. */
export function createReversals(connection: PaysleyConnection, historyOf: HistoryOf): Reversals {
  function unknown(): ProviderFailure {
    const { settings, scanBudget } = connection;
    return new ProviderFailure(
      'SCAN_LIMIT_EXCEEDED',
      `${settings.displayName} can't be asked what followed a payment and has more than ${scanBudget} rows to look through`,
      { provider: 'PAYSLEY', connection: settings.key },
    );
  }

  async function among(
    rows: readonly HistoryRow[],
    payments: boolean,
    call: CallContext,
  ): ReturnType<Reversals['among']> {
    const history = historyOf(call);
    const traced = rows.filter((row) => payments || row.payment_type.movement === 'RV');
    const roots = await history.rootsOf(traced, call);
    const held = traced.flatMap((row) => {
      const root = row.payment_type.movement === 'RV' ? roots.get(row.payment_id) : undefined;
      return root?.payment_type.movement === 'PA' ? [root] : [];
    });
    const known = held.length === 0 ? new Set<string>() : await history.knowEffects(held, call);
    const found: Reversal[] = [];
    const unclear: HistoryRow[] = [];
    for (const row of rows) {
      const payment = roots.get(row.payment_id) ?? null;
      if (row.payment_type.movement === 'RF' || payment?.payment_type.movement === 'DB') {
        found.push({ row, payment });
      } else if (payment === null || !known.has(payment.payment_id)) {
        unclear.push(row);
      } else if (isRefund(row, payment, history.family.effectsOn(payment.payment_id).rows)) {
        found.push({ row, payment });
      }
    }
    return { found, unclear };
  }

  return {
    among,
    unknown,

    async byIds(ids, call) {
      const history = historyOf(call);
      const failed = await history.knowRows(ids, call);
      const rows = ids
        .map((id) => history.family.row(id))
        .filter((row) => row !== undefined)
        .filter(({ payment_type: { movement } }) => movement === 'RF' || movement === 'RV');
      return { ...(await among(rows, true, call)), failed };
    },

    async ofPayments(ids, call) {
      const history = historyOf(call);
      for (const failure of (await history.knowRows(ids, call)).values()) throw failure;
      const payments = ids
        .map((id) => history.family.row(id))
        .filter((row) => row !== undefined)
        .filter(({ payment_type: { movement } }) => movement === 'DB' || movement === 'PA');
      // Nothing can follow a payment that did not succeed; of one whose word has no meaning here nobody knows.
      const open = payments.filter(({ status }) => !unpaid.has(status ?? ''));
      const known = open.length === 0 ? new Set<string>() : await history.knowEffects(open, call);
      if (open.some(({ payment_id: id }) => !known.has(id))) throw unknown();
      let unreadable = 0;
      const found = open.flatMap((payment) => {
        const effects = history.family.effectsOn(payment.payment_id);
        unreadable += effects.unreadable;
        return effects.rows
          .filter((row) => isRefund(row, payment, effects.rows))
          .map((row): Reversal => ({ row, payment }));
      });
      return { found, unreadable };
    },
  };
}
