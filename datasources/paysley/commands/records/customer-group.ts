import type { CommandHandler } from '../../../../src/ports/command.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { createRecord, lookUpCreated, withKey } from './create-record.ts';
import { deleteRecord, lookUpDeleted } from './delete-record.ts';
import { groupForm as form } from './form.ts';
import { readListed } from './listed.ts';
import { changedBy, givenOf } from './members.ts';
import { nameRefusals } from './name-refusals.ts';
import { lookUpUpdated, updateRecord } from './update-record.ts';

/** `POST /customers/groups`. Names are used once. */
export function createCustomerGroup(connection: PaysleyConnection): CommandHandler<'createCustomerGroup'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ account, name, description }, context) {
      const key = { member: 'name', text: name };
      const known = await withKey(connection, form, key, context.call);
      const found = [
        ...(account.nativeId === onlyAccount ? [] : [unknownRecord('accountId')]),
        ...nameRefusals(name, known.rows, ['name']),
      ];
      if (found.length > 0) return refused(...found);
      return createRecord(connection, form, { members: { name, description }, key, known }, context);
    },

    lookUp: (operation, call) => lookUpCreated(connection, form, operation, call),
  };
}

/** `PUT /customers/groups`. */
export function updateCustomerGroup(connection: PaysleyConnection): CommandHandler<'updateCustomerGroup'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ customerGroup: { account, nativeId }, changes }, context) {
      const { rows } = isServed(account) ? await readListed(connection, form, context.call) : { rows: [] };
      const before = rows.find(({ id }) => id === nativeId);
      if (before === undefined) return refused(unknownRecord(form.subject));
      const { name, description } = changes;
      const others = rows.filter(({ id }) => id !== nativeId);
      const found = name === undefined ? [] : nameRefusals(name, others, ['name']);
      if (found.length > 0) return refused(...found);
      const after = changedBy(form, before.row, givenOf({ name, description }));
      return updateRecord(connection, form, { before, after }, context);
    },

    lookUp: (operation, call) => lookUpUpdated(connection, form, operation, call),
  };
}

/** `DELETE /customers/groups/{customer_group_id}`. */
export function deleteCustomerGroup(connection: PaysleyConnection): CommandHandler<'deleteCustomerGroup'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: ({ customerGroup }, context) => deleteRecord(connection, form, customerGroup, context),
    lookUp: (operation, call) => lookUpDeleted(connection, form, operation, call),
  };
}
