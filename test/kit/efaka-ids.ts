import type { PaymentRecord, PaymentType } from '../../sandbox/efaka/records.ts';
import type { EfakaStore } from '../../sandbox/efaka/store/efaka-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { efakaTruth } from './contract-efaka-truth.ts';

/** The global id of what the connection `efa` without an entity has. */
export function efakaId(kind: RecordKind, nativeId: string): string {
  const account = kind === 'account' ? null : 'default';
  return new RecordRef(kind, 'EFAKA', 'efa', account, nativeId).id;
}

/** What the connection `efa` has to show of payments. */
export function efakaPayments(store: EfakaStore): readonly Records['transaction'][] {
  const place = { key: 'efa', displayName: 'efa', mode: 'SANDBOX', account: 'default' } as const;
  return efakaTruth('transaction', store, { ...place, query: true, echo: true });
}

/** The first row of a type that `holds`; throws where there is none. */
export function efakaRow(
  store: EfakaStore,
  type: PaymentType,
  holds: (row: PaymentRecord) => boolean = () => true,
): PaymentRecord {
  const row = store.payments.all().find((each) => each.paymentType === type && holds(each));
  if (row === undefined) throw new Error(`A payment of type ${type} was required`);
  return row;
}
