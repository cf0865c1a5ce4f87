import type { CommandHandler } from '../../../../src/ports/command.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { createRecord, lookUpCreated, withKey } from './create-record.ts';
import { deleteRecord, lookUpDeleted } from './delete-record.ts';
import { categoryForm as form } from './form.ts';
import { readOne } from './listed.ts';
import { changedBy } from './members.ts';
import { nameRefusals } from './name-refusals.ts';
import { lookUpUpdated, updateRecord } from './update-record.ts';

/** `POST /products-services/category`. Nothing says that a name is used once. */
export function createCategory(connection: PaysleyConnection): CommandHandler<'createCategory'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ account, name }, context) {
      const found = [
        ...(account.nativeId === onlyAccount ? [] : [unknownRecord('accountId')]),
        ...nameRefusals(name, [], ['name']),
      ];
      if (found.length > 0) return refused(...found);
      const key = { member: 'name', text: name };
      const known = await withKey(connection, form, key, context.call);
      return createRecord(connection, form, { members: { name }, key, known }, context);
    },

    lookUp: (operation, call) => lookUpCreated(connection, form, operation, call),
  };
}

/** `PUT /products-services/category`. */
export function updateCategory(connection: PaysleyConnection): CommandHandler<'updateCategory'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ category: { account, nativeId }, name }, context) {
      const before = isServed(account) ? await readOne(connection, form, nativeId, context.call) : null;
      const found = [
        ...(before === null ? [unknownRecord(form.subject)] : []),
        ...nameRefusals(name, [], ['name']),
      ];
      if (before === null || found.length > 0) return refused(...found);
      const after = changedBy(form, before.row, { name });
      return updateRecord(connection, form, { before, after }, context);
    },

    lookUp: (operation, call) => lookUpUpdated(connection, form, operation, call),
  };
}

/** `DELETE /products-services/category/{category_id}`. */
export function deleteCategory(connection: PaysleyConnection): CommandHandler<'deleteCategory'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: ({ category }, context) => deleteRecord(connection, form, category, context),
    lookUp: (operation, call) => lookUpDeleted(connection, form, operation, call),
  };
}
