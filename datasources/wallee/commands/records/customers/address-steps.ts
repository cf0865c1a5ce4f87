import type { RecordPlace } from '../../../../../src/domain/operation.ts';
import type { CommandStep, StepOutcome } from '../../../../../src/ports/command.ts';
import { flag, object } from '../../../../http/decode.ts';
import { NumberText } from '../../../../http/number-text.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { tolerant } from '../../../../rows/tolerant.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { customerPath } from '../../../sources/customer.ts';
import { id64 } from '../../../wire/id64.ts';
import { send } from '../../call.ts';
import { bareOutcome, outcomeOf } from '../../outcome.ts';
import type { Values } from '../looks.ts';
import type { AddressPlan } from './address-plan.ts';
import { customerPaths } from './fields.ts';

/** Names of the steps, which a look-up tells what was lost by. */
export const stepNames = {
  create: 'create',
  update: 'update',
  address: 'address',
  default: 'default',
} as const;

const added = object({ id: id64, defaultAddress: tolerant(flag) });

export interface AddressSteps {
  readonly space: string;
  readonly plan: AddressPlan;
  /** The customer's id, from what the steps before made. */
  customerOf(before: readonly (RecordPlace | null)[]): string;
  /** What the command is done with, once the address is. */
  doneOf(before: readonly (RecordPlace | null)[]): StepOutcome;
}

/** A customer is read with its default address, so that one that wallee does not make the default becomes it. */
export function addressSteps(connection: WalleeConnection, steps: AddressSteps): readonly CommandStep[] {
  const { space, plan } = steps;
  const pathOf = (customer: string): string => `${customerPath}/${customer}/addresses`;
  switch (plan.is) {
    case 'nothing':
      return [];
    case 'add': {
      /** Of the new entry. */
      let entry = '';
      return [
        {
          name: stepNames.address,
          async send(before, call) {
            const customer = steps.customerOf(before);
            const body = {
              customer: new NumberText(customer),
              address: presentOnly(plan.address),
              addressType: 'BOTH',
            };
            const answer = await send(
              connection,
              { method: 'POST', space, path: pathOf(customer), body },
              call,
            );
            return outcomeOf(answer, customerPaths, added, ({ id, defaultAddress }) => {
              entry = id;
              return defaultAddress === true ? steps.doneOf(before) : { is: 'next', result: null };
            });
          },
        },
        {
          name: stepNames.default,
          async send(before, call) {
            const path = `${pathOf(steps.customerOf(before))}/${entry}/default`;
            const answer = await send(connection, { method: 'POST', space, path }, call);
            return bareOutcome(answer, customerPaths, steps.doneOf(before));
          },
        },
      ];
    }
    case 'change':
    case 'remove': {
      const { entry } = plan;
      return [
        {
          name: stepNames.address,
          async send(before, call) {
            const path = `${pathOf(steps.customerOf(before))}/${entry.id}`;
            if (plan.is === 'remove') {
              const answer = await send(connection, { method: 'DELETE', space, path }, call);
              return meanwhile(bareOutcome(answer, customerPaths, steps.doneOf(before)));
            }
            const body = { address: plan.address, version: entry.version };
            const answer = await send(connection, { method: 'PATCH', space, path, body }, call);
            return meanwhile(outcomeOf(answer, customerPaths, added, () => steps.doneOf(before)));
          },
        },
      ];
    }
  }
}

/** The entry that was read is another by now, or gone: its version is not that of the customer, which callers see. */
function meanwhile(outcome: StepOutcome): StepOutcome {
  if (outcome.is !== 'refused') return outcome;
  const moved = outcome.refusals.some(({ code }) => code === 'CONFLICT' || code === 'NOT_FOUND');
  if (!moved) return outcome;
  const message = 'the address was changed at the same time, and is not as it was to be';
  return { ...outcome, refusals: [refusal('CONFLICT', message, 'customer', 'address')] };
}

function presentOnly(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
