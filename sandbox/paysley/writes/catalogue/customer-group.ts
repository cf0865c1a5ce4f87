import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import { timestamp } from '../../data/calendar.ts';
import type { CustomerGroupRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongFields } from '../../routes/error-reply.ts';
import type { Body } from './members.ts';
import { idInPath, nextId, requiredId, requiredText, textIn } from './members.ts';
import { tell } from './told.ts';

export function createCustomerGroup(context: PaysleyContext, body: Body): Reply {
  const { groups } = context.store;
  const name = requiredText(body, 'group_name');
  const description = textIn(body, 'description');
  if (isTaken(context, name)) return nameTaken();
  const group: CustomerGroupRecord = {
    group_id: nextId(groups.all().map(({ group_id: id }) => id)),
    name,
    description,
    date_created: timestamp(context.now()),
  };
  groups.insert(group);
  tell(context, 'create', 'customer_group', group.group_id);
  return jsonReply(200, echo(group));
}

/** Takes the group whole: what is left out is not set afterwards (assumed). */
export function updateCustomerGroup(context: PaysleyContext, body: Body): Reply {
  const { groups } = context.store;
  const id = requiredId(body, 'customer_group_id');
  const name = requiredText(body, 'group_name');
  const description = textIn(body, 'description');
  if (groups.get(id) === undefined) return noSuchGroup();
  if (isTaken(context, name, id)) return nameTaken();
  const group = groups.update(id, { name, description });
  tell(context, 'update', 'customer_group', id);
  return jsonReply(200, echo(group));
}

/** Its customers are in no group afterwards (assumed). */
export function deleteCustomerGroup(context: PaysleyContext, parameter: string): Reply {
  const { customers, groups } = context.store;
  const id = idInPath(parameter);
  if (!groups.delete(id)) return noSuchGroup();
  for (const { customer_id: member, group_id: of } of customers.all()) {
    if (of === id) customers.update(member, { group_id: 0 });
  }
  tell(context, 'delete', 'customer_group', id);
  return jsonReply(200, { result: 'success', customer_group_id: parameter });
}

/** Names are unique (published), to the letter (assumed). */
function isTaken({ store }: PaysleyContext, name: string, but?: number): boolean {
  return store.groups.all().some(({ group_id: id, name: other }) => other === name && id !== but);
}

function nameTaken(): Reply {
  return wrongFields('group_name', 'Group name already exists.');
}

/** Body published, of deletes. */
function noSuchGroup(): Reply {
  return jsonReply(422, { response_code: 422, message: 'customer_group_id is not found.' });
}

function echo({ group_id: id, name, description }: CustomerGroupRecord): object {
  return { result: 'success', customer_group_id: id, group_name: name, description };
}
