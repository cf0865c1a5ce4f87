import type { Operation } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { Finding } from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { digestOf } from '../../../commands/digest.ts';
import { looksOfRow } from './looks.ts';
import type { SavedMethodRow } from './read.ts';
import { methodPlace, readSavedMethods } from './read.ts';
import { stepNames } from './save-steps.ts';

/** What became of a method whose last step got no answer. */
export async function lookUpSaving(
  connection: GovineerConnection,
  { id, account, steps, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { customer, known, looks, isDefault } = baseline;
  if (account === null || typeof customer !== 'string' || !Array.isArray(known)) {
    return { is: 'unclear', reason: 'It was recorded without what was there before.' };
  }
  const rows = await readSavedMethods(connection, account, customer, call);
  if (steps.at(-1)?.name === stepNames.makeDefault) {
    const saved = steps.find(({ nativeId }) => nativeId !== null)?.nativeId ?? null;
    const row = rows.find((method) => method.saved_payment_method_uid === saved);
    return defaultFinding(row, customer);
  }
  const added = rows.filter((row) => !known.includes(row.saved_payment_method_uid));
  const [row, ...others] = added.filter((method) => isOurs(method, id, looks) !== false);
  if (row === undefined) return { is: 'absent' };
  if (others.length > 0 || isOurs(row, id, looks) === null) {
    return {
      is: 'unclear',
      reason: 'Govineer shows new methods of the customer, and not which of them is this one.',
    };
  }
  return isDefault === true ? savedAlone(row, customer) : found(row, customer);
}

/** Null where the row does not tell. */
function isOurs(row: SavedMethodRow, operationId: string, looks: unknown): boolean | null {
  const seen = looksOfRow(row);
  return seen === null ? null : digestOf(operationId, seen) === looks;
}

function found({ saved_payment_method_uid: uid }: SavedMethodRow, customer: string): Finding {
  return { is: 'found', result: methodPlace(uid, customer) };
}

/** The call that makes it the default one was never sent, and never will be. */
function savedAlone(row: SavedMethodRow, customer: string): Finding {
  if (row.is_default === true) return found(row, customer);
  const message =
    'The payment method is saved, but it was not made the default one: no answer came in between.';
  return {
    is: 'refused',
    refusals: [refusal('PROVIDER_TIMEOUT', message, 'isDefault')],
    result: methodPlace(row.saved_payment_method_uid, customer),
  };
}

function defaultFinding(row: SavedMethodRow | undefined, customer: string): Finding {
  if (row === undefined)
    return { is: 'unclear', reason: 'Govineer does not show the method that was saved.' };
  if (row.is_default === null) {
    return {
      is: 'unclear',
      reason: 'The method is saved; Govineer does not tell whether it is the default one.',
    };
  }
  return row.is_default ? found(row, customer) : { is: 'absent' };
}
