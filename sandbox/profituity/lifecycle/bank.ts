import type { ProfituityStore } from '../store/profituity-store.ts';
import type { PaymentRecord } from '../records.ts';
import { instantOf, millisecondsOf } from '../wire/instant.ts';
import { accountScript } from './account-scripts.ts';
import type { AccountScript } from './account-scripts.ts';
import { RETURN_REASONS } from './return-reasons.ts';

/** How long after its send date a payment leaves, is paid, and comes back; the sandbox's own. */
export const PENDING_AFTER_MS = 3_600_000;
export const PAID_AFTER_MS = 2 * 86_400_000;
export const BACK_AFTER_MS = 4 * 86_400_000;

/** The bank behind the service: carries payments on as the clock passes their dates. */
export interface Bank {
  /** The service's time, epoch milliseconds: the sandbox's clock and what it was advanced by. */
  now(): number;
  advance(milliseconds: number): void;
  /** Brings every payment that came through the API up to the present. Seeded ones rest. */
  settle(): void;
  /** No time passed. */
  reset(): void;
}

interface Step {
  readonly at: number;
  readonly changes: Partial<PaymentRecord>;
}

export function createBank(store: ProfituityStore, clock: () => number): Bank {
  let advanced = 0;
  const now = (): number => clock() + advanced;
  const settle = (): void => {
    const present = now();
    for (const id of store.moving) {
      const payment = store.payments.get(id);
      const steps = payment === undefined ? [] : stepsOf(payment, accountScript(payment.accountNumber));
      if (steps.length === 0) store.moving.delete(id);
      for (const { at, changes } of steps) {
        if (at > present) break;
        const moment = instantOf(at);
        store.payments.update(id, { ...changes, statusDate: moment, lastModificationTime: moment });
      }
    }
  };
  return {
    now,
    settle,
    advance(milliseconds) {
      advanced += milliseconds;
      settle();
    },
    reset() {
      advanced = 0;
    },
  };
}

/** What still lies before a payment, in order; nothing once it has come to an end. */
function stepsOf(payment: PaymentRecord, script: AccountScript): readonly Step[] {
  const sent = millisecondsOf(payment.sendDate);
  const pending: Step = {
    at: sent + PENDING_AFTER_MS,
    changes: { status: 'Pending', effectiveDate: instantOf(sent + PENDING_AFTER_MS) },
  };
  const paid: Step = {
    at: sent + PAID_AFTER_MS,
    changes: { status: 'Paid', settlementDate: instantOf(sent + PAID_AFTER_MS) },
  };
  const plan = planOf(script, sent, pending, paid);
  switch (payment.status) {
    case 'Scheduled':
      return plan;
    case 'Pending':
      return plan.slice(1);
    case 'Paid':
      return plan.slice(2);
    default:
      return [];
  }
}

function planOf(script: AccountScript, sent: number, pending: Step, paid: Step): readonly Step[] {
  switch (script.kind) {
    case 'settles':
      return [pending, paid];
    case 'stuck':
      return [pending];
    case 'rejected':
      return [{ at: pending.at, changes: { status: 'Rejected' } }];
    case 'refused':
      return [];
    case 'reversed':
      return [pending, paid, { at: sent + BACK_AFTER_MS, changes: { status: 'Reversed' } }];
    case 'returned': {
      const { code } = script;
      return [
        pending,
        paid,
        {
          at: sent + BACK_AFTER_MS,
          changes: { status: 'Returned', returnCode: code, returnReason: RETURN_REASONS[code] ?? null },
        },
      ];
    }
  }
}
