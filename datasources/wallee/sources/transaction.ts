import type { Capture } from '../../../src/domain/records/parts.ts';
import type { Source } from '../../../src/ports/source.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import { transactionCapabilities } from '../capabilities/transaction.ts';
import type { WalleeConnection } from '../connection.ts';
import type { RowReading } from '../list-source.ts';
import { createListSource } from '../list-source.ts';
import { money } from '../mapper/money.ts';
import { changeDates } from '../mapper/transaction-progress.ts';
import type { TransactionParts } from '../mapper/transaction.ts';
import { transactionMappers, transactionWires } from '../mapper/transaction.ts';
import { modeSigns, transactionStates } from '../vocabulary.ts';
import { completion } from '../wire/completion.ts';
import { subscriptionCharge } from '../wire/subscription.ts';
import { transactionFields } from '../wire/transaction.ts';
import { readParts } from './parts.ts';

export const transactionPath = '/payment/transactions';

export function createTransactionSource(connection: WalleeConnection): Source<'transaction'> {
  return createListSource(connection, {
    kind: 'transaction',
    path: transactionPath,
    capabilities: transactionCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'transaction' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      customerId: { type: 'link', path: 'customerId' },
      mode: { type: 'signs', images: modeSigns },
      status: { type: 'words', path: 'state', images: transactionStates },
      amount: { type: 'decimal', path: 'authorizationAmount' },
      currency: { type: 'code', path: 'currency' },
      reference: { type: 'text', path: 'merchantReference', nullable: true },
      customerEmail: { type: 'text', path: 'customerEmailAddress', nullable: true },
      customerName: {
        type: 'anyText',
        paths: ['billingAddress.givenName', 'billingAddress.familyName', 'billingAddress.organizationName'],
      },
      customerPhone: {
        type: 'anyText',
        paths: ['billingAddress.phoneNumber', 'billingAddress.mobilePhoneNumber'],
      },
      createdAt: { type: 'instant', path: 'createdOn', nullable: false },
      completedAt: { type: 'instant', path: 'completedOn', nullable: true },
      updatedAt: { type: 'latest', ...changeDates },
      failureCode: { type: 'integer', path: 'failureReason.id', nullable: true },
    },
    fields: transactionFields,
    wires: transactionWires,
    required: ['currency'],
    expand: {
      metadata: ['metaData'],
      // The payment method is told by its id alone; a brand has no name unless expanded.
      paymentMethod: ['paymentConnectorConfiguration.connector.paymentMethodBrand'],
    },
    async mappers(rows, reading) {
      return transactionMappers(connection, await readTransactionParts(connection, rows, reading));
    },
  });
}

/** What was asked for and stands in other resources, one call each for all rows. */
async function readTransactionParts(
  connection: WalleeConnection,
  rows: readonly { readonly id: string }[],
  { space, projection, call }: RowReading<'transaction'>,
): Promise<TransactionParts> {
  const ids = rows.map(({ id }) => id);
  const [completions, charges] = await Promise.all([
    projection.has('captures')
      ? readParts(
          connection,
          {
            path: `${transactionPath}/completions`,
            space,
            owner: 'linkedTransaction',
            only: term('state:SUCCESSFUL'),
          },
          ids,
          completion,
          call,
        )
      : [],
    projection.has('billingSubscription')
      ? readParts(
          connection,
          { path: '/subscriptions/charges', space, owner: 'transaction.id' },
          ids,
          subscriptionCharge,
          call,
        )
      : [],
  ]);
  const capturesBy = Map.groupBy(completions, ({ linkedTransaction }) => linkedTransaction);
  const subscriptionBy = new Map(charges.map((charge) => [charge.transaction.id, charge.subscription.id]));
  return {
    capturesOf: ({ id, currency }) =>
      (capturesBy.get(id) ?? []).map((capture): Capture => ({
        nativeId: capture.id,
        amount: money(capture.amount, currency),
        createdAt: capture.createdOn,
        isFinal: capture.lastCompletion,
      })),
    subscriptionOf: (id) => subscriptionBy.get(id) ?? null,
  };
}
