import { ProviderFailure } from '../../../../../src/domain/errors.ts';
import type { Operation, RecordPlace } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type { Finding } from '../../../../../src/ports/command.ts';
import { NumberText } from '../../../../http/number-text.ts';
import type { Printable } from '../../../../http/print-json.ts';
import { refusal } from '../../../../rows/refusals.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readEvery } from '../../../page.ts';
import { customerPath } from '../../../sources/customer.ts';
import { hasLooks } from '../looks.ts';
import type { Values } from '../looks.ts';
import { stepNames } from './address-steps.ts';
import type { AddressRow } from './row.ts';
import { addressRow } from './row.ts';

export interface Owner {
  readonly space: string;
  readonly customer: string;
}

/** None where there is no such customer. Rejects with ProviderFailure. */
export async function readAddresses(
  connection: WalleeConnection,
  { space, customer }: Owner,
  call: CallContext,
): Promise<readonly AddressRow[]> {
  const path = `${customerPath}/${customer}/addresses`;
  try {
    return await readEvery(connection, { path, space }, addressRow, call);
  } catch (error) {
    if (error instanceof ProviderFailure && error.httpStatus === 404) return [];
    throw error;
  }
}

/**
 * What became of the address, by the baseline: what was to be done (`address`), what it was to be (`addressLooks`), the
 * entries there were (`addresses`) and, of one that is changed, its id and version. `found` has no result.
 */
export async function findAddress(
  connection: WalleeConnection,
  operation: Operation,
  owner: Owner,
  call: CallContext,
): Promise<Finding> {
  const { baseline } = operation;
  const entries = await readAddresses(connection, owner, call);
  const asked = baseline['address'];
  if (asked === 'add') return findAdded(operation, entries);
  const same = entries.find(({ id }) => id === baseline['addressId']);
  if (asked === 'remove') return same === undefined ? { is: 'found', result: null } : { is: 'absent' };
  if (asked === 'change') return findChanged(operation, same);
  return { is: 'unclear', reason: 'It was recorded without what was to become of the address.' };
}

function findAdded(operation: Operation, entries: readonly AddressRow[]): Finding {
  const { baseline, steps } = operation;
  const before = baseline['addresses'];
  const isNew = ({ id }: AddressRow): boolean => Array.isArray(before) && !before.includes(id);
  const made = entries.find((row) => isNew(row) && looksSo(operation, row));
  if (made === undefined) return { is: 'absent' };
  if (made.defaultAddress === true) return { is: 'found', result: null };
  if (steps.at(-1)?.name === stepNames.default) return { is: 'absent' };
  return unfinished('No answer came. The customer has the address, and it is not the default one.');
}

function findChanged(operation: Operation, row: AddressRow | undefined): Finding {
  if (row === undefined) {
    return { is: 'unclear', reason: 'wallee does not show the address any more.' };
  }
  if (looksSo(operation, row)) return { is: 'found', result: null };
  if (row.version === operation.baseline['addressVersion']) return { is: 'absent' };
  return { is: 'unclear', reason: 'The address was changed meanwhile, and is not as it was to be.' };
}

function looksSo(operation: Operation, row: AddressRow): boolean {
  return hasLooks(operation, 'addressLooks', valuesOf(row));
}

/** Ends an operation of which a part was carried out, and nothing more is sent. */
export function unfinished(message: string, result?: RecordPlace): Finding {
  const refusals = [refusal('PROVIDER_TIMEOUT', message)];
  return result === undefined ? { is: 'refused', refusals } : { is: 'refused', refusals, result };
}

/** An id of another record is what was sent of it. */
function valuesOf({ address }: AddressRow): Values {
  return Object.fromEntries(
    Object.entries(address ?? {}).map(([name, value]): [string, Printable | undefined] => [
      name,
      typeof value === 'string' ? value : undefined,
    ]),
  );
}

/** The parts of an address that are compared: texts, since what else it has is repeated as it was. */
export function comparedValues(address: Values): Values {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => !(value instanceof NumberText)));
}
