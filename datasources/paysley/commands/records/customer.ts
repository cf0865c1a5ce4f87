import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { refusal, withoutPlace } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import type { Key } from './create-record.ts';
import { createRecord, hasExactly, lookUpCreated, withKey } from './create-record.ts';
import { customerMembers, lackingInCustomer, unplacedInCustomer } from './customer-members.ts';
import { deleteRecord, lookUpDeleted } from './delete-record.ts';
import { customerForm as form, groupForm } from './form.ts';
import type { Listed } from './listed.ts';
import { readListed, readOne } from './listed.ts';
import type { Members } from './members.ts';
import { changedBy, meaningOf } from './members.ts';
import { lookUpUpdated, updateRecord } from './update-record.ts';

/** `POST /customers`. */
export function createCustomer(connection: PaysleyConnection): CommandHandler<'createCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ account, customer: fields }, context) {
      const members = customerMembers(fields);
      const key = keyOf(members);
      const found: Refusal[] = [
        ...(account.nativeId === onlyAccount ? [] : [unknownRecord('accountId')]),
        ...unplacedInCustomer(connection, fields, false),
        ...lackingInCustomer(members),
        ...(await groupRefusals(connection, fields, context.call)),
      ];
      if (key === null) return refused(...found);
      const known = await withKey(connection, form, key, context.call);
      found.push(...takenEmail(key, known.rows));
      if (found.length > 0) return refused(...found);
      const reference = fields.reference ?? null;
      return createRecord(connection, form, { members, key, known, reference }, context);
    },

    lookUp: (operation, call) => lookUpCreated(connection, form, operation, call),
  };
}

/**
 * `PUT /customers`, with all that the list shows of the customer. Of its picture no list tells anything: it is left out.
 */
export function updateCustomer(connection: PaysleyConnection): CommandHandler<'updateCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ customer, version, changes }, context) {
      const { account, nativeId } = customer;
      const found: Refusal[] = [
        ...withoutPlace('Paysley', { version }),
        ...unplacedInCustomer(connection, changes, true),
        ...(await groupRefusals(connection, changes, context.call)),
      ];
      const { rows } = isServed(account) ? await readListed(connection, form, context.call) : { rows: [] };
      const before = rows.find(({ id }) => id === nativeId);
      if (before === undefined) return refused(...found, unknownRecord(form.subject));
      const given = customerMembers(changes);
      const after = changedBy(form, before.row, given);
      found.push(...lackingInCustomer(after));
      const email = textOf(given, 'email');
      const others = rows.filter(({ id }) => id !== nativeId);
      if (email !== null) found.push(...takenEmail({ member: 'email', text: email }, others));
      if (found.length > 0) return refused(...found);
      return updateRecord(connection, form, { before, after }, context);
    },

    lookUp: (operation, call) => lookUpUpdated(connection, form, operation, call),
  };
}

/** `DELETE /customers/{customer_id}`. */
export function deleteCustomer(connection: PaysleyConnection): CommandHandler<'deleteCustomer'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: ({ customer }, context) => deleteRecord(connection, form, customer, context),
    lookUp: (operation, call) => lookUpDeleted(connection, form, operation, call),
  };
}

/** E-mails are unique; several customers may have one phone. */
function keyOf(members: Members): Key | null {
  for (const member of ['email', 'mobile_no']) {
    const text = textOf(members, member);
    if (text !== null) return { member, text };
  }
  return null;
}

function textOf(members: Members, member: string): string | null {
  const value = members[member];
  return typeof value === 'string' && meaningOf('text', value) !== null ? value : null;
}

function takenEmail(key: Key, among: readonly Listed[]): readonly Refusal[] {
  if (key.member !== 'email' || !among.some((one) => hasExactly(one, key))) return [];
  return [refusal('CONFLICT', 'Paysley has a customer with this e-mail.', 'customer', 'email')];
}

async function groupRefusals(
  connection: PaysleyConnection,
  { group }: Changes<CustomerFields>,
  call: CallContext,
): Promise<readonly Refusal[]> {
  if (group === undefined || group === null) return [];
  const { account, nativeId } = group;
  const there = isServed(account) ? await readOne(connection, groupForm, nativeId, call) : null;
  return there === null ? [unknownRecord('customer', 'groupId')] : [];
}
