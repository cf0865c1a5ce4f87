import { projectRecord } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { transactionCapabilities } from '../capabilities/transaction.ts';
import type { EfakaConnection } from '../connection.ts';
import { queryHolds, refOf } from '../connection.ts';
import type { Effects } from '../effects.ts';
import { effectsOn, noEffects } from '../effects.ts';
import { needsEffects, transactionMappers } from '../mapper/transaction.ts';
import { outcomeOf, transactionTypeOf } from '../outcome.ts';
import { isReference } from '../query.ts';
import type { Reader } from '../reader.ts';
import type { PaymentRow } from '../wire/payment.ts';
import { paymentRow } from '../wire/payment.ts';
import { createLookupSource } from './lookup-source.ts';

/** Authorizations (`PA`), sales (`DB`) and payouts (`CD`), by id or by the merchant's reference. */
export function createTransactionSource(connection: EfakaConnection, reader: Reader): Source<'transaction'> {
  const { settings, oddWords } = connection;
  const mappers = transactionMappers(connection);

  /**
   * What is known to have been done with a payment: what has its reference, however the payment itself was found, so
   * that it is told the same everywhere.
   */
  async function effectsOf({ id, merchantTransactionId }: PaymentRow, call: CallContext): Promise<Effects> {
    if (!queryHolds(settings) || merchantTransactionId === null || !isReference(merchantTransactionId)) {
      return noEffects;
    }
    return effectsOn(id, (await reader.query(merchantTransactionId, call)).entries);
  }

  return createLookupSource(
    'transaction',
    transactionCapabilities(settings),
    connection,
    reader,
    async (entry, _known, projection, call) => {
      const type = transactionTypeOf(entry, oddWords);
      if (type === null) return null;
      const row = paymentRow(entry.payload);
      if (row instanceof Mismatch) return row;
      const effects = needsEffects(type, row, projection) ? await effectsOf(row, call) : noEffects;
      const payment = { type, row, effects, outcome: outcomeOf(type, row, effects) };
      return projectRecord(refOf(connection, 'transaction', row.id), payment, mappers, projection);
    },
  );
}
