import type { Refusal } from '../../../../src/domain/operation.ts';
import type { RecordCommands, SavedMethod } from '../../../../src/domain/record-commands.ts';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { readCustomer } from '../customers/customer.ts';
import { digestOf } from '../../../commands/digest.ts';
import { accountOf, refused, unknownRecord } from '../outcome.ts';
import type { MethodBody } from '../token-body.ts';
import { tokenBody } from '../token-body.ts';
import { looksOfToken } from './looks.ts';
import { readSavedMethods } from './read.ts';
import { lookUpSaving } from './save-look-up.ts';
import { saveSteps } from './save-steps.ts';

/**
 * `POST /api/customers/{uid}/payment-methods`, and where it is to be the default one another call that says so. What is
 * saved carries no mark: it is told by what was there before, so a customer's methods are saved one after the other.
 */
export function createMethodSaving(connection: GovineerConnection): CommandHandler<'savePaymentMethod'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const { customer: ref, method, isDefault } = input;
      const account = accountOf(connection, ref);
      const customer = account === null ? null : await readCustomer(connection, account, ref.nativeId, call);
      const made = bodyOf(method);
      const refusals = made.refusals ?? [];
      if (account === null || customer === null) return refused(...refusals, unknownRecord('customerId'));
      const { uid } = customer;
      const known = (await readSavedMethods(connection, account, uid, call)).map(
        (row) => row.saved_payment_method_uid,
      );
      const objections = [...refusals, ...defaultRefusals(input, known)];
      if (made.refusals !== undefined || method.is !== 'token' || objections.length > 0) {
        return refused(...objections);
      }
      return {
        is: 'prepared',
        account,
        target: null,
        guard: `savedMethods:${account}:${uid}`,
        amount: null,
        mark: null,
        reference: null,
        baseline: {
          customer: uid,
          known,
          looks: digestOf(operationId, looksOfToken(method.token)),
          isDefault: isDefault === true,
        },
        steps: saveSteps(connection, {
          account,
          customer: uid,
          body: made.body,
          isDefault: isDefault === true,
        }),
      };
    },

    lookUp: (operation, call) => lookUpSaving(connection, operation, call),
  };
}

function bodyOf(method: SavedMethod): MethodBody {
  switch (method.is) {
    case 'token':
      return tokenBody(method.token, 'token');
    case 'bankAccount': {
      // Its number is turned into a token in the customer's browser alone.
      const message = 'Govineer takes a bank account as a token of its own form alone.';
      return { refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, 'bankAccount')] };
    }
  }
}

/** The first method is the default whatever is asked for (inferred). */
function defaultRefusals(
  { isDefault }: Pick<RecordCommands['savePaymentMethod'], 'isDefault'>,
  known: readonly string[],
): readonly Refusal[] {
  if (isDefault !== false || known.length > 0) return [];
  const message = 'The first method of a customer is the default one at Govineer.';
  return [refusal('UNSUPPORTED_BY_PROVIDER', message, 'isDefault')];
}
