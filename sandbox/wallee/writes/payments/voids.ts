import type { TransactionRecord, VoidRecord } from '../../records/payments.ts';
import { ApiError } from '../../routes/api-error.ts';
import type { WriteContext } from '../write-route.ts';
import { tell } from './effects.ts';
import { signOf } from './exact.ts';
import { advance, newPaymentId, requireState, timeOf } from './payment-call.ts';

/** Releases an authorization of which nothing was taken yet. */
export function voidTransaction(
  context: WriteContext,
  record: TransactionRecord,
  mode: VoidRecord['mode'],
): VoidRecord {
  requireState(record, 'AUTHORIZED');
  if (signOf(record.completedAmount) !== 0) {
    throw new ApiError(
      'unprocessable_entity',
      `Transaction ${record.id} is completed in part and cannot be voided.`,
    );
  }
  const now = timeOf(context);
  const voided: VoidRecord = {
    id: newPaymentId(context),
    version: 1,
    linkedSpaceId: context.spaceId,
    state: 'SUCCESSFUL',
    mode,
    linkedTransaction: record.id,
    transaction: { id: record.id },
    labels: [],
    language: record.language,
    createdOn: now,
    succeededOn: now,
  };
  context.space.voids.insert(voided);
  advance(context, record, { state: 'VOIDED' });
  const { id, linkedTransaction: target } = voided;
  tell(context, record, { kind: 'void', id, target, amount: record.authorizationAmount });
  return voided;
}
