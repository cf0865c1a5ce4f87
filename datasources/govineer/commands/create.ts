import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { object, text } from '../../http/decode.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import { tolerant } from '../../rows/tolerant.ts';
import type { GovineerConnection } from '../connection.ts';
import { serves } from '../connection.ts';
import { uid } from '../wire/uid.ts';
import { readRecord } from './call.ts';
import { createPaths, createRefusals, priceOf } from './create-checks.ts';
import { lookUpCreation, readReferenced } from './create-look-up.ts';
import { createSteps, terminalStep } from './create-steps.ts';
import { methodBody } from './method-body.ts';
import { refused, unknownRecord } from './outcome.ts';
import { minor } from './payment.ts';

const terminal = object({ uid, status: tolerant(text) });
const customerRecord = object({ uid });

/** A payment by a saved method or a token is validated, which prices it, and captured; one at a terminal is one call. */
export function createCreation(connection: GovineerConnection): CommandHandler<'createTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const account = input.account.nativeId;
      if (!serves(connection, account)) return refused(unknownRecord('accountId'));
      const [method, others] = await Promise.all([
        methodBody(connection, account, input, call),
        recordRefusals(connection, account, input, call),
      ]);
      const refusals = [...createRefusals(input, connection.settings), ...(method.refusals ?? []), ...others];
      if (method.refusals !== undefined || refusals.length > 0) return refused(...refusals);
      const { amount, reference, source, customer, description, metadata } = input;
      const mark = reference ?? operationId;
      const price = priceOf(input);
      // What has the same reference already is not what is about to be made.
      const before = reference === null ? [] : await readReferenced(connection, account, mark, call);
      const priced = {
        base_amount: minor(price.base),
        tax_amount: minor(price.tax),
        currency: amount.currency,
        reference_id: mark,
      };
      const creation = {
        account,
        price,
        currency: amount.currency,
        reference: mark,
        pathOf: createPaths(input),
      };
      const { body: payment_method } = method;
      const body = {
        ...priced,
        payment_method,
        customer_uid: customer?.nativeId,
        description: description ?? undefined,
        metadata: metadata === null ? undefined : (metadata as Readonly<Record<string, Printable>>),
      };
      return {
        is: 'prepared',
        account,
        target: null,
        guard: null,
        amount,
        mark,
        reference,
        baseline: {
          source: source.is,
          known: before.map((row) => row.uid),
          base: price.base.toString(),
          tax: price.tax.toString(),
        },
        steps:
          source.is === 'terminalId'
            ? [terminalStep(connection, { ...creation, terminal: source.ref.nativeId, body: priced })]
            : createSteps(connection, { ...creation, body, method: payment_method }),
      };
    },

    lookUp: (operation, call) => lookUpCreation(connection, operation, call),
  };
}

/** What of the records that the input names is not as it has to be. */
async function recordRefusals(
  connection: GovineerConnection,
  account: string,
  { source, customer }: CreateTransaction,
  call: CallContext,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  if (source.is === 'terminalId') {
    const { account: own, nativeId } = source.ref;
    const at = { account, path: '/api/terminals', uid: nativeId };
    const found = own === account ? await readRecord(connection, at, terminal, call) : null;
    if (found === null) refusals.push(unknownRecord('source', 'terminalId'));
    if (found?.status === 'offline') {
      refusals.push(refusal('INVALID_STATE', 'The terminal is offline.', 'source', 'terminalId'));
    }
  } else if (customer !== null) {
    const at = { account, path: '/api/customers', uid: customer.nativeId };
    const found =
      customer.account === account ? await readRecord(connection, at, customerRecord, call) : null;
    if (found === null) refusals.push(unknownRecord('customerId'));
    else if (source.is === 'paymentMethodId' && source.ref.parent !== customer.nativeId) {
      refusals.push(refusal('BAD_USER_INPUT', 'The saved method is of another customer.', 'customerId'));
    }
  }
  return refusals;
}
