import type { Commands } from '../../../../../src/domain/commands.ts';
import type { RecordPlace } from '../../../../../src/domain/operation.ts';
import type {
  CommandContext,
  CommandHandler,
  CommandStep,
  PreparedCommand,
  RefusedCommand,
} from '../../../../../src/ports/command.ts';
import { object } from '../../../../http/decode.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { customerPath } from '../../../sources/customer.ts';
import { id64 } from '../../../wire/id64.ts';
import { addressValues } from '../../address-values.ts';
import { post } from '../../call.ts';
import { markedMetaData } from '../../marked-meta-data.ts';
import { outcomeOf } from '../../outcome.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { looksOf } from '../looks.ts';
import type { Values } from '../looks.ts';
import type { AddressPlan } from './address-plan.ts';
import { addressSteps, stepNames } from './address-steps.ts';
import { lookUpCreation } from './create-look-up.ts';
import { customerPaths, fieldRefusals, textsOf } from './fields.ts';

/**
 * A customer, then its address, and where that is not its default yet that it is. A customer's own text may be used for
 * several (nothing says otherwise), so that it is the operation's id in its metadata that finds it again.
 */
export function createCustomerCreation(connection: WalleeConnection): CommandHandler<'createCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => Promise.resolve(prepare(connection, input, context)),
    lookUp: (operation, call) => lookUpCreation(connection, operation, call),
  };
}

function prepare(
  connection: WalleeConnection,
  { account, customer }: Commands['createCustomer'],
  { operationId }: CommandContext,
): PreparedCommand | RefusedCommand {
  const space = spaceOf(connection, { account: account.nativeId });
  if (space === null) return refused(unknown('accountId'));
  const refusals = fieldRefusals(customer, { isNew: true, mark: null });
  if (refusals.length > 0) return refused(...refusals);
  const { address = null, metadata } = customer;
  const reference = customer.reference ?? null;
  // Payments name a customer by this text, and it is what can be searched for.
  const mark = reference ?? operationId;
  const texts = Object.entries(textsOf(customer)).filter(([, value]) => value !== null);
  const body = {
    ...Object.fromEntries(texts),
    customerId: mark,
    metaData: markedMetaData(metadata, operationId),
  };
  const plan: AddressPlan =
    address === null ? { is: 'nothing' } : { is: 'add', address: addressValues(address) };
  return {
    is: 'prepared',
    account: space,
    target: null,
    guard: null,
    amount: null,
    mark,
    reference,
    baseline: {
      address: plan.is,
      addressLooks: plan.is === 'add' ? looksOf(operationId, plan.address) : [],
      addresses: [],
    },
    steps: [
      createStep(connection, space, body, plan.is === 'nothing'),
      ...addressSteps(connection, {
        space,
        plan,
        customerOf: (before) => madeBy(before).nativeId,
        doneOf: (before) => ({ is: 'done', result: madeBy(before) }),
      }),
    ],
  };
}

function createStep(connection: WalleeConnection, space: string, body: Values, isAll: boolean): CommandStep {
  return {
    name: stepNames.create,
    async send(_, call) {
      const answer = await post(connection, { space, path: customerPath, body }, call);
      return outcomeOf(answer, customerPaths, created, ({ id }) => ({
        is: isAll ? 'done' : 'next',
        result: { kind: 'customer', nativeId: id, parent: null },
      }));
    },
  };
}

const created = object({ id: id64 });

function madeBy(before: readonly (RecordPlace | null)[]): RecordPlace {
  const place = before[0];
  if (place === undefined || place === null) throw new Error('the step before made a customer');
  return place;
}
