import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import { timestamp } from '../../data/calendar.ts';
import type { CustomerRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongFields } from '../../routes/error-reply.ts';
import { customerEcho } from './customer-echo.ts';
import { customerIn } from './customer-members.ts';
import type { Body } from './members.ts';
import { idInPath, nextId, requiredId, textIn } from './members.ts';
import { tell } from './told.ts';

export function createCustomer(context: PaysleyContext, body: Body): Reply {
  const { customers } = context.store;
  const members = customerIn(context, body);
  if (isTaken(context, members.email)) return emailTaken();
  const id = nextId(customers.all().map(({ customer_id: one }) => one));
  const customer: CustomerRecord = { customer_id: id, ...members };
  customers.insert(customer);
  keepPicture(context, id, body);
  tell(context, 'create', 'customer', id, customer.reference_number);
  // The published sample has no id, and programs that work read one.
  const named = context.writeRules.customerAnswer === 'named' ? { customer_id: id } : {};
  return jsonReply(200, { result: 'success', ...named, ...customerEcho(context, customer) });
}

/** Takes the customer whole: what is left out is not set afterwards, but for the picture (both assumed). */
export function updateCustomer(context: PaysleyContext, body: Body): Reply {
  const { customers } = context.store;
  const id = requiredId(body, 'customer_id');
  const members = customerIn(context, body);
  // Body published; its status is assumed.
  if (customers.get(id) === undefined) return jsonReply(404, { message: 'customer_id is not found.' });
  if (isTaken(context, members.email, id)) return emailTaken();
  const customer = customers.update(id, members);
  keepPicture(context, id, body);
  tell(context, 'update', 'customer', id, customer.reference_number);
  return jsonReply(200, { result: 'success', customer_id: `${id}`, ...customerEcho(context, customer) });
}

export function deleteCustomer(context: PaysleyContext, parameter: string): Reply {
  const id = idInPath(parameter);
  if (!context.store.customers.delete(id)) {
    const message = 'customer not found!';
    return jsonReply(404, { status_code: 404, is_valid: false, result: 'error', message });
  }
  context.store.pictures.delete(id);
  tell(context, 'delete', 'customer', id);
  const message = 'Delete customer success!';
  return jsonReply(200, { code: 200, is_valid: true, result: 'success', message, data: null });
}

/** E-mails are unique (published), blanks around them and capitals aside (assumed). */
function isTaken({ store }: PaysleyContext, email: string | null, but?: number): boolean {
  const wanted = (email ?? '').trim().toLowerCase();
  return (
    wanted !== '' &&
    store.customers
      .all()
      .some(({ customer_id: id, email: other }) => id !== but && other?.trim().toLowerCase() === wanted)
  );
}

function emailTaken(): Reply {
  return wrongFields('email', 'Email is already registered to an existing customer.');
}

function keepPicture({ store, now }: PaysleyContext, customer: number, body: Body): void {
  if (textIn(body, 'profile_picture_base64') === null) return;
  const id = nextId([...store.pictures.values()].map(({ id: one }) => one));
  store.pictures.set(customer, {
    id,
    customer_id: customer,
    file_name: `picture-${now()}.png`,
    url: null,
    ext: '.png',
    type: 'profile_picture',
    uploaded_at: timestamp(now()),
    file_url: `https://images.example.com/picture-${id}.png`,
  });
}
