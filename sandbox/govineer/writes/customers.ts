import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { uuid } from '../data/identifiers.ts';
import { presentOnly } from '../data/present.ts';
import type { CustomerRecord } from '../records.ts';
import { errorReply, notFound } from '../routes/error-reply.ts';
import { invalid, readClosed } from './closed-shape.ts';
import { customerShape, newCustomerShape } from './record-shapes.ts';
import { tellRecord } from './tell-record.ts';
import type { WriteCall } from './write-call.ts';
import { nowText } from './write-call.ts';
import { WriteError } from './write-error.ts';

/** Makes a customer, whose reference no other one of the account has (published; the 409 is assumed). */
export function createCustomer(call: WriteCall): Reply {
  const { account, context } = call;
  const { reference_id, name, email } = readClosed(call.body, newCustomerShape) as Partial<CustomerRecord>;
  refuseUsed(call, reference_id);
  const at = nowText(call);
  const customer = presentOnly<CustomerRecord>({
    uid: uuid(context.prng),
    reference_id,
    name,
    email: email ?? null,
    created_at: at,
    updated_at: at,
  });
  account.customers.insert(customer);
  tellRecord(call, 'create', 'customer', customer.uid, { reference: reference_id ?? null });
  return jsonReply(201, customer);
}

/** Replaces all that a customer is (assumed): what the body has not is gone. A name, once there, stays a name. */
export function replaceCustomer(call: WriteCall): Reply {
  const { account, uid } = call;
  const before = customerOf(call);
  const given = readClosed(call.body, customerShape) as Partial<CustomerRecord>;
  const { reference_id = null, name = null, email = null } = given;
  for (const property of ['reference_id', 'name', 'email'] as const) {
    const value = given[property] ?? null;
    if (value !== null && value !== before[property] && !newCustomerShape[property].fits(value)) {
      throw invalid(`Property '${property}' is not valid.`);
    }
  }
  if (name === null && (before.name ?? null) !== null) throw invalid("Property 'name' is required.");
  if (reference_id !== (before.reference_id ?? null)) refuseUsed(call, reference_id);
  const after = account.customers.update(uid, { reference_id, name, email, updated_at: nowText(call) });
  tellRecord(call, 'update', 'customer', uid, { reference: reference_id });
  return jsonReply(200, after);
}

/** Takes a customer away, and with it what was saved for it (assumed). */
export function deleteCustomer(call: WriteCall): Reply {
  const { account, uid } = call;
  const { reference_id: reference = null } = customerOf(call);
  for (const { saved_payment_method_uid: saved } of account.savedMethods(uid).all()) {
    account.savedMethods(uid).delete(saved);
  }
  account.customers.delete(uid);
  tellRecord(call, 'delete', 'customer', uid, { reference });
  return { status: 204 };
}

export function customerOf({ account, uid }: Pick<WriteCall, 'account' | 'uid'>): CustomerRecord {
  const customer = account.customers.get(uid);
  if (customer === undefined) throw new WriteError(notFound(`There is no customer '${uid}'.`));
  return customer;
}

function refuseUsed({ account }: WriteCall, reference: string | null | undefined): void {
  if (reference === null || reference === undefined) return;
  if (account.customers.lookup('reference_id', new Set([reference])).length === 0) return;
  throw taken('reference_id');
}

/** Something has a value already that two may not have. */
export function taken(property: string): WriteError {
  return new WriteError(errorReply(409, 'validation_error', `Property '${property}' is in use.`));
}
