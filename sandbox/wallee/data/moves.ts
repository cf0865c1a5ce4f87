import type { Prng } from '../../kit/prng.ts';
import type { LabelRecord } from '../records/common.ts';
import type {
  AttemptRecord,
  ChargeRecord,
  CompletionRecord,
  GroupRecord,
  TransactionRecord,
  VoidRecord,
} from '../records/payments.ts';
import { later, timestamp } from './calendar.ts';
import { failureReason } from './failures.ts';
import { presentOnly } from './present.ts';
import type { TransactionPlan } from './transaction-plan.ts';

const HOUR_MS = 3_600_000;

/** The group of a transaction and, once it was processed, its charge. */
export function groupAndCharge(
  prng: Prng,
  plan: TransactionPlan,
  record: TransactionRecord,
): { readonly group: GroupRecord; readonly charge: ChargeRecord | undefined } {
  const state = plan.stage.failed ? 'FAILED' : plan.stage.authorized ? 'SUCCESSFUL' : 'PENDING';
  const group = presentOnly<GroupRecord>({
    id: plan.ids.group,
    version: 2,
    linkedSpaceId: plan.spaceId,
    state,
    customerId: record.customerId,
    beginDate: record.createdOn,
  });
  if (!plan.stage.processed) return { group, charge: undefined };
  const charge = presentOnly<ChargeRecord>({
    id: plan.ids.charge,
    version: 2,
    linkedSpaceId: plan.spaceId,
    state,
    type: record.terminal === undefined ? prng.pick(['ASYNCHRONOUS', 'SYNCHRONOUS']) : 'TERMINAL',
    transaction: { id: plan.ids.transaction },
    language: plan.language,
    failureReason: record.failureReason,
    createdOn: timestamp(prng, plan.times.processing),
  });
  return { group, charge };
}

const LABELS: readonly LabelRecord[] = [
  {
    descriptor: { id: 1456765000789 },
    content: 'xxxx xxxx xxxx 4242',
    contentAsString: 'xxxx xxxx xxxx 4242',
  },
];

/** Failed tries, then the one that decided. A failed transaction may have run out of time without any. */
export function attempts(
  prng: Prng,
  plan: TransactionPlan,
  record: TransactionRecord,
): readonly AttemptRecord[] {
  const { stage } = plan;
  if (!stage.processed || (stage.failed && prng.chance(0.15))) return [];
  const last = stage.failed ? 'FAILED' : stage.authorized ? 'SUCCESSFUL' : 'PROCESSING';
  const states: AttemptRecord['state'][] = prng.chance(0.12) ? ['FAILED', last] : [last];
  return states.map((state, index) => {
    const at = later(plan.times.processing, index * 3_000);
    const reason = index === states.length - 1 ? record.failureReason : undefined;
    return presentOnly<AttemptRecord>({
      id: plan.ids.attempt(index),
      version: 2,
      linkedSpaceId: plan.spaceId,
      state,
      linkedTransaction: plan.ids.transaction,
      charge: { id: plan.ids.charge },
      connectorConfiguration: plan.configuration,
      terminal: record.terminal,
      environment: plan.test ? 'TEST' : 'PRODUCTION',
      customersPresence: record.customersPresence,
      completionBehavior: record.completionBehavior,
      labels: prng.chance(0.5) ? LABELS : [],
      failureReason: state === 'FAILED' ? (reason ?? failureReason(prng)) : undefined,
      userFailureMessage: state === 'FAILED' ? record.userFailureMessage : undefined,
      createdOn: timestamp(prng, at),
      succeededOn: state === 'SUCCESSFUL' ? timestamp(prng, later(at, 2_000)) : undefined,
      failedOn: state === 'FAILED' ? timestamp(prng, later(at, 2_000)) : null,
    });
  });
}

const OPEN_COMPLETION = ['CREATE', 'SCHEDULED', 'PENDING', 'FAILED'] as const;

/** What was taken; an authorized transaction may have a completion that has not come through. */
export function completions(prng: Prng, plan: TransactionPlan): readonly CompletionRecord[] {
  const { basket, times } = plan;
  const open = plan.state === 'AUTHORIZED' && prng.chance(0.3) ? prng.pick(OPEN_COMPLETION) : undefined;
  const amounts = open === undefined ? plan.completions : [basket.total];
  const state = open ?? 'SUCCESSFUL';
  return amounts.map((amount, index) => {
    const at = later(times.completed, (index + 1 - amounts.length) * 1_000);
    return presentOnly<CompletionRecord>({
      id: plan.ids.completion(index),
      version: 2,
      linkedSpaceId: plan.spaceId,
      state,
      mode: plan.deferred ? prng.pick(['ONLINE', 'ONLINE', 'OFFLINE']) : 'DIRECT',
      linkedTransaction: plan.ids.transaction,
      amount: plan.decimal(amount),
      taxAmount: amount === basket.total ? plan.decimal(basket.tax) : undefined,
      lineItems: amount === basket.total ? basket.lineItems : [],
      lastCompletion: index === amounts.length - 1,
      externalId: prng.chance(0.5) ? `completion-${plan.ids.completion(index)}` : null,
      processorReference: state === 'SUCCESSFUL' ? `p${prng.int(100_000, 999_999)}` : undefined,
      labels: [],
      failureReason: state === 'FAILED' ? failureReason(prng) : undefined,
      language: plan.language,
      createdOn: timestamp(prng, at),
      succeededOn: state === 'SUCCESSFUL' ? timestamp(prng, later(at, 500)) : undefined,
      failedOn: state === 'FAILED' ? timestamp(prng, later(at, 500)) : undefined,
    });
  });
}

/** The void of a voided transaction; an authorized one may have a void that has not come through. */
export function voids(prng: Prng, plan: TransactionPlan): readonly VoidRecord[] {
  const open = plan.state === 'AUTHORIZED' && prng.chance(0.1);
  if (plan.state !== 'VOIDED' && !open) return [];
  const state = open ? prng.pick(['CREATE', 'PENDING', 'FAILED']) : 'SUCCESSFUL';
  const at = later(plan.times.authorized, prng.int(1, 48) * HOUR_MS);
  return [
    presentOnly<VoidRecord>({
      id: plan.ids.void,
      version: 2,
      linkedSpaceId: plan.spaceId,
      state,
      mode: prng.pick(['ONLINE', 'ONLINE', 'OFFLINE']),
      linkedTransaction: plan.ids.transaction,
      transaction: { id: plan.ids.transaction },
      processorReference: prng.chance(0.5) ? null : undefined,
      labels: [],
      failureReason: state === 'FAILED' ? failureReason(prng) : undefined,
      language: plan.language,
      createdOn: timestamp(prng, at),
      succeededOn: state === 'SUCCESSFUL' ? timestamp(prng, later(at, 1_000)) : undefined,
      failedOn: state === 'FAILED' ? timestamp(prng, later(at, 1_000)) : undefined,
    }),
  ];
}
