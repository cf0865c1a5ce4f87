import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { withoutPlace } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed, onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { createRecord, lookUpCreated, withKey } from './create-record.ts';
import { productForm as form } from './form.ts';
import { readListed } from './listed.ts';
import { changedBy, meaningOf } from './members.ts';
import { nameRefusals } from './name-refusals.ts';
import { categoryOf } from './product-category.ts';
import { lackingInProduct, priceRefusals, productMembers, unplacedInProduct } from './product-members.ts';
import { newSettings, printedUnlisted, settingsAfter, writtenUnlisted } from './product-unlisted.ts';
import { lookUpUpdated, updateRecord } from './update-record.ts';

/** `POST /products-services`. Names are used once. */
export function createProduct(connection: PaysleyConnection): CommandHandler<'createProduct'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ account, product: fields }, context) {
      const given = productMembers(fields);
      const found: Refusal[] = [
        ...(account.nativeId === onlyAccount ? [] : [unknownRecord('accountId')]),
        ...unplacedInProduct(connection, fields, false),
        ...priceRefusals(connection, fields),
        ...lackingInProduct(given),
      ];
      const category = await categoryOf(connection, fields, { shown: null }, context.call);
      if ('refusals' in category) found.push(...category.refusals);
      const text = meaningOf('text', fields.name);
      if (text === null) return refused(...found);
      const key = { member: 'name', text };
      const known = await withKey(connection, form, key, context.call);
      found.push(...nameRefusals(text, known.rows, ['product', 'name']));
      if (found.length > 0 || 'refusals' in category) return refused(...found);
      const unlisted = { category_id: category.id, ...newSettings(fields) };
      const made = {
        members: { ...given, category: category.name },
        key,
        unlisted: printedUnlisted(unlisted),
        written: unlisted,
        known,
      };
      return createRecord(connection, form, made, context);
    },

    lookUp: (operation, call) => lookUpCreated(connection, form, operation, call),
  };
}

/** `PUT /products-services`, with all that the list shows of the product, and what no list shows as it was written last. */
export function updateProduct(connection: PaysleyConnection): CommandHandler<'updateProduct'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ product, version, changes }, context) {
      const { account, nativeId } = product;
      const { call, earlier } = context;
      const found: Refusal[] = [
        ...withoutPlace('Paysley', { version }),
        ...unplacedInProduct(connection, changes, true),
        ...priceRefusals(connection, changes),
      ];
      const { rows } = isServed(account) ? await readListed(connection, form, call) : { rows: [] };
      const before = rows.find(({ id }) => id === nativeId);
      if (before === undefined) return refused(...found, unknownRecord(form.subject));
      const after = changedBy(form, before.row, productMembers(changes));
      found.push(...lackingInProduct(after));
      const others = rows.filter(({ id }) => id !== nativeId);
      if (typeof changes.name === 'string')
        found.push(...nameRefusals(changes.name, others, ['product', 'name']));
      const place = { kind: form.kind, nativeId, parent: null };
      const known = await writtenUnlisted(earlier, place);
      const settings = settingsAfter(changes, known);
      const shown = { shown: before.row['category'], written: known.category_id };
      const category = await categoryOf(connection, changes, shown, call);
      if ('refusals' in settings) found.push(...settings.refusals);
      if ('refusals' in category) found.push(...category.refusals);
      if (found.length > 0 || 'refusals' in settings || 'refusals' in category) return refused(...found);
      const unlisted = { category_id: category.id, ...settings };
      const changed = {
        before,
        after: { ...after, category: category.name },
        unlisted: printedUnlisted(unlisted),
        changesUnlisted:
          settings.manage_inventory !== known.manage_inventory ||
          settings.tax_id !== known.tax_id ||
          (changes.category !== undefined && category.id !== known.category_id),
        written: unlisted,
        holds: async () => isDeepStrictEqual(await writtenUnlisted(earlier, place), known),
      };
      return updateRecord(connection, form, changed, context);
    },

    lookUp: (operation, call) => lookUpUpdated(connection, form, operation, call),
  };
}
