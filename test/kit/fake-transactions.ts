import { Money } from '../../src/domain/money.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { TransactionRecord } from '../../src/domain/records/transaction.ts';
import { recordClasses } from '../../src/domain/records/records.ts';
import type { TransactionStatus } from '../../src/domain/vocabulary.ts';

export interface FakeTransaction {
  readonly nativeId: string;
  readonly createdAt: number;
  readonly updatedAt: number | null;
  readonly minor: bigint;
  readonly currency: string;
  readonly status: TransactionStatus;
  readonly reference: string | null;
}

/** A transaction record with the properties that the gateway's tests filter and sort by. */
export function fakeTransaction(
  connection: string,
  account: string,
  row: FakeTransaction,
): TransactionRecord {
  const ref = new RecordRef('transaction', 'GOVINEER', connection, account, row.nativeId);
  return Object.assign(new recordClasses.transaction(ref), {
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    amount: Money.ofMinorUnits(row.minor, row.currency),
    status: row.status,
    reference: row.reference,
    description: null,
    customerName: null,
    customerEmail: null,
    customerPhone: null,
    customer: null,
    mode: null,
    completedAt: null,
    failure: null,
    paymentMethod: null,
  });
}
