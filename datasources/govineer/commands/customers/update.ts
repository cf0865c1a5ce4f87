import type { Operation } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../../src/ports/command.ts';
import { unsupportedFields } from '../../../commands/unsupported-fields.ts';
import { withoutPlace } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { customersPath } from '../../sources/customer.ts';
import { send } from '../call.ts';
import { digestOf } from '../../../commands/digest.ts';
import type { PathOf } from '../outcome.ts';
import { accountOf, refused, unknownRecord } from '../outcome.ts';
import { recordOutcome, unknownOutcome } from '../record-outcome.ts';
import type { Customer } from './customer.ts';
import { customerPlace, customersOf, readCustomer, someCustomer } from './customer.ts';
import type { Writable } from './fields.ts';
import { inUse, valueRefusals, writable } from './fields.ts';

type Whole = Pick<Customer, Writable>;

/** `PUT /api/customers/{uid}` (inferred): a customer is written whole, all of which a read shows. */
export function createCustomerUpdate(connection: GovineerConnection): CommandHandler<'updateCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ customer: ref, version, changes }, { operationId, call }) {
      const account = accountOf(connection, ref);
      const before = account === null ? null : await readCustomer(connection, account, ref.nativeId, call);
      const refusals = [
        ...withoutPlace('Govineer', { version }),
        ...unsupportedFields(changes, new Set(Object.values(writable)), {
          base: ['input', 'customer'],
          label: connection.settings.displayName,
          nullIsGiven: true,
        }),
        ...valueRefusals(changes, true),
      ];
      if (account === null || before === null) return refused(...refusals, unknownRecord('customerId'));
      const { uid } = before;
      const after = changed(before, changes);
      const { reference_id: reference } = after;
      if (reference !== null && reference !== before.reference_id) {
        const others = await customersOf(connection, account, reference, call);
        if (others.some((other) => other.uid !== uid)) refusals.push(inUse());
      }
      if (refusals.length > 0) return refused(...refusals);
      const properties = propertiesOf(changes);
      const refusing = { unique: 'reference_id', pathOf: pathsOf(changes), record: 'customerId' };
      return {
        is: 'prepared',
        account,
        target: customerPlace(uid),
        guard: null,
        amount: null,
        mark: null,
        reference: changes.reference ?? null,
        baseline: {
          changed: properties,
          before: digestOf(operationId, valuesOf(before, properties)),
          end: digestOf(operationId, valuesOf(after, properties)),
        },
        steps: [
          {
            name: 'update',
            async send(_, sent) {
              const path = `${customersPath}/${encodeURIComponent(uid)}`;
              const sending = { method: 'PUT', account, path, body: { ...after } } as const;
              const answer = await send(connection, sending, sent);
              return recordOutcome(answer, refusing, someCustomer, (told) =>
                told.uid === uid
                  ? { is: 'done', result: null }
                  : unknownOutcome('required the customer that was changed, got another one'),
              );
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpUpdate(connection, operation, call),
  };
}

/** The whole record as it is to be: what was not sent stays. */
function changed(before: Customer, { reference, name, email }: Changes<CustomerFields>): Whole {
  return {
    reference_id: reference === undefined ? before.reference_id : reference,
    name: name === undefined ? before.name : name,
    email: email === undefined ? before.email : email,
  };
}

function propertiesOf(changes: Changes<CustomerFields>): readonly Writable[] {
  const all = Object.keys(writable) as Writable[];
  return all.filter((property) => changes[writable[property]] !== undefined);
}

function pathsOf(changes: Changes<CustomerFields>): PathOf {
  const properties = propertiesOf(changes);
  return (named) => {
    const property = properties.find((sent) => sent === named);
    return property === undefined ? null : `customer.${writable[property]}`;
  };
}

function valuesOf(record: Whole, properties: readonly Writable[]): readonly (string | null)[] {
  return properties.map((property) => record[property]);
}

/** Judged by what was to change alone: others may have changed the rest meanwhile. */
async function lookUpUpdate(
  connection: GovineerConnection,
  { id, account, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { changed: properties, before, end } = baseline;
  if (account === null || target === null || !Array.isArray(properties)) {
    return { is: 'unclear', reason: 'It was recorded without what was to change.' };
  }
  const record = await readCustomer(connection, account, target.nativeId, call);
  if (record === null) return { is: 'unclear', reason: 'Govineer does not show the customer any more.' };
  const sent = (Object.keys(writable) as Writable[]).filter((property) => properties.includes(property));
  const now = digestOf(id, valuesOf(record, sent));
  if (now === end) return { is: 'found', result: null };
  if (now === before) return { is: 'absent' };
  return { is: 'unclear', reason: 'The customer is neither as it was nor as it was to be.' };
}
