import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { isId } from '../../dialects/search-grammar/integer-id.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { commandedCustomer, stateOf } from '../wire/commanded.ts';
import { readRecord } from './call.ts';
import { createSteps } from './create-steps.ts';
import { lookUpCreation } from './create-look-up.ts';
import { draftPaths } from './draft-paths.ts';
import { draftOf } from './draft.ts';
import { refused, spaceOf, unknown } from './refused.ts';

/**
 * A payment by a saved token in three calls, or one on wallee's page in two: it is created, confirmed, and processed by
 * us or by the customer. Money moves with the last of them alone.
 */
export function createCreation(connection: WalleeConnection): CommandHandler<'createTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const space = spaceOf(connection, { account: input.account.nativeId });
      if (space === null) return refused(unknown('accountId'));
      const draft = draftOf(input, operationId);
      const [token, customer] = await Promise.all([
        tokenRefusals(connection, space, input, call),
        customerOf(connection, space, input, call),
      ]);
      const refusals = [...draft.refusals, ...token, ...customer.refusals];
      if (refusals.length > 0) return refused(...refusals);
      const { amount, reference, source } = input;
      return {
        is: 'prepared',
        account: space,
        target: null,
        guard: null,
        amount,
        mark: reference ?? operationId,
        reference,
        baseline: { source: source.is },
        steps: createSteps(connection, {
          space,
          body: { ...draft.body, customerId: customer.customerId },
          amount,
          hosted: source.is === 'hosted',
          pathOf: draftPaths(input),
        }),
      };
    },

    lookUp: (operation, call) => lookUpCreation(connection, operation, call),
  };
}

async function tokenRefusals(
  connection: WalleeConnection,
  space: string,
  { source }: CreateTransaction,
  call: CallContext,
): Promise<readonly Refusal[]> {
  if (source.is !== 'paymentMethodId') return [];
  const { nativeId } = source.ref;
  const path = `/payment/tokens/${nativeId}`;
  const token = isId(nativeId) ? await readRecord(connection, { space, path }, stateOf, call) : null;
  const at = ['source', 'paymentMethodId'];
  if (token === null) return [refusal('NOT_FOUND', 'wallee has no such record here', ...at)];
  return token.state === 'ACTIVE' ? [] : [refusal('INVALID_STATE', 'it is not active', ...at)];
}

/** A payment names its customer by the merchant's own text, which the customer record has. */
async function customerOf(
  connection: WalleeConnection,
  space: string,
  { customer }: CreateTransaction,
  call: CallContext,
): Promise<{ readonly customerId?: string; readonly refusals: readonly Refusal[] }> {
  if (customer === null) return { refusals: [] };
  const { nativeId } = customer;
  const path = `/customers/${nativeId}`;
  const record = isId(nativeId)
    ? await readRecord(connection, { space, path }, commandedCustomer, call)
    : null;
  if (record === null) return { refusals: [unknown('customerId')] };
  const { customerId } = record;
  if (customerId !== null && customerId !== '') return { customerId, refusals: [] };
  const message = 'the customer has no text of the merchant by which a payment could name it';
  return { refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, 'customerId')] };
}
