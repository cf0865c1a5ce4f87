import type { Operation } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../../src/ports/command.ts';
import { unsupportedFields } from '../../../commands/unsupported-fields.ts';
import type { GovineerConnection } from '../../connection.ts';
import { serves } from '../../connection.ts';
import { customersPath } from '../../sources/customer.ts';
import { post } from '../call.ts';
import { digestOf } from '../../../commands/digest.ts';
import type { PathOf } from '../outcome.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { recordOutcome } from '../record-outcome.ts';
import { customerPlace, customersOf, someCustomer } from './customer.ts';
import { inUse, nameOf, valueRefusals } from './fields.ts';

/** `POST /api/customers`. The reference, which is used once, tells it from all others; left out, it is our own. */
export function createCustomerCreation(connection: GovineerConnection): CommandHandler<'createCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ account: ref, customer }, { operationId, call }) {
      const account = ref.nativeId;
      if (!serves(connection, account)) return refused(unknownRecord('accountId'));
      const { reference = null, email = null } = customer;
      const { name, fields } = nameOf(customer);
      const known = reference === null ? [] : await customersOf(connection, account, reference, call);
      const refusals = [
        ...unsupportedFields(customer, new Set([...fields, 'email', 'reference']), {
          base: ['input', 'customer'],
          label: connection.settings.displayName,
          nullIsGiven: false,
        }),
        ...valueRefusals(customer, false),
        ...(known.length > 0 ? [inUse()] : []),
      ];
      if (refusals.length > 0) return refused(...refusals);
      const mark = reference ?? operationId;
      const refusing = {
        unique: 'reference_id',
        pathOf: pathsOf(fields[0] ?? 'name', reference),
        record: 'accountId',
      };
      return {
        is: 'prepared',
        account,
        target: null,
        guard: null,
        amount: null,
        mark,
        reference,
        baseline: { end: digestOf(operationId, [name, email]) },
        steps: [
          {
            name: 'create',
            async send(_, sent) {
              const body = { reference_id: mark, name, email: email ?? undefined };
              const answer = await post(connection, { account, path: customersPath, body }, sent);
              // Nobody else has our own id, so what has it is this one.
              if (answer.is === 'answer' && answer.status === 409 && reference === null) {
                return { is: 'duplicate' };
              }
              return recordOutcome(answer, refusing, someCustomer, ({ uid }) => ({
                is: 'done',
                result: customerPlace(uid),
              }));
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpCustomer(connection, operation, call),
  };
}

function pathsOf(name: string, reference: string | null): PathOf {
  return (property) => {
    if (property === 'name') return `customer.${name}`;
    if (property === 'email') return 'customer.email';
    return property === 'reference_id' && reference !== null ? 'customer.reference' : null;
  };
}

/** There was none of its reference before it was sent, so that there is one now tells. */
async function lookUpCustomer(
  connection: GovineerConnection,
  { id, account, mark, reference, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (account === null || mark === null) return { is: 'unclear', reason: 'It was recorded without a mark.' };
  const [row, ...others] = await customersOf(connection, account, mark, call);
  if (row === undefined) return { is: 'absent' };
  // A reference of the merchant's may have been used by others meanwhile.
  const isOurs = reference === null || digestOf(id, [row.name, row.email]) === baseline['end'];
  if (others.length === 0 && isOurs) return { is: 'found', result: customerPlace(row.uid) };
  return {
    is: 'unclear',
    reason: 'Govineer has a customer of this reference that is not as it was asked for.',
  };
}
