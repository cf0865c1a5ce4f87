import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { AddressRecord, CustomerRecord } from '../records.ts';
import type { Call } from '../routes/call.ts';
import type { ProfituityContext } from '../routes/context.ts';
import { printed } from '../routes/printed.ts';
import { recordOf } from '../routes/read-replies.ts';
import type { ProfituityStore } from '../store/profituity-store.ts';
import { newGuid } from '../wire/guid.ts';
import { instantOf } from '../wire/instant.ts';
import { checkExternalId, merchant } from './bank-fields.ts';
import { editedMembers } from './edit.ts';
import { Members } from './members.ts';
import { readObject } from './read-body.ts';
import { tellRecord } from './tell-record.ts';

/** Members of a customer that the service sets. */
const READ_ONLY = [
  'id',
  'creationTime',
  'lastModificationTime',
] as const satisfies readonly (keyof CustomerRecord)[];

type CustomerFields = Omit<CustomerRecord, (typeof READ_ONLY)[number]>;

function customerFields(members: Members, store: ProfituityStore, existing?: CustomerRecord): CustomerFields {
  const merchantId = merchant(members, store, existing?.merchantId);
  const externalId = members.text('externalId');
  checkExternalId(members, store.customers, { merchantId, externalId, existingId: existing?.id });
  return {
    merchantId,
    externalId,
    name: members.requiredText('name'),
    email: email(members),
    phone: members.text('phone'),
    address: address(members),
  };
}

/** Checked as the framework's attribute does: one @ with something on both sides (assumed). */
function email(members: Members): string | null {
  const text = members.text('email');
  if (text !== null && text !== '' && !/^[^@]+@[^@]+$/.test(text)) {
    members.problem('email', 'The email field is not a valid e-mail address.');
  }
  return text;
}

function address(members: Members): AddressRecord | null {
  const part = members.object('address');
  if (part === undefined) return null;
  const fields: AddressRecord = {
    line1: part.text('line1'),
    line2: part.text('line2'),
    city: part.text('city'),
    state: part.text('state'),
    zip: part.text('zip'),
  };
  members.join(part);
  return fields;
}

export function createCustomer({ context, request }: Call): Reply {
  const { store, bank } = context;
  const members = new Members(readObject(request));
  const fields = customerFields(members, store);
  members.finish();
  const customer: CustomerRecord = {
    id: newGuid(),
    ...fields,
    creationTime: instantOf(bank.now()),
    lastModificationTime: null,
  };
  store.customers.insert(customer);
  tellRecord(context, 'create', store.customers.shape.name, customer);
  return customerReply(context, 201, customer);
}

export function editCustomer({ context, request, parameters: [id = ''] }: Call): Reply {
  const { store, bank } = context;
  const customer = recordOf(store.customers, id);
  const members = editedMembers(context, request, customer, store.customers.shape, READ_ONLY);
  const fields = customerFields(members, store, customer);
  members.finish();
  const lastModificationTime = instantOf(bank.now());
  const changed = store.customers.update(customer.id, { ...fields, lastModificationTime });
  tellRecord(context, 'update', store.customers.shape.name, changed);
  return customerReply(context, 200, changed);
}

/** Payments and templates keep its id (assumed). */
export function deleteCustomer({ context, parameters: [id = ''] }: Call): Reply {
  const { customers } = context.store;
  const customer = recordOf(customers, id);
  customers.delete(customer.id);
  tellRecord(context, 'delete', customers.shape.name, customer);
  return { status: 204 };
}

function customerReply(
  { store, style }: ProfituityContext,
  status: 200 | 201,
  customer: CustomerRecord,
): Reply {
  return jsonReply(status, printed(customer, store.customers.shape, style));
}
