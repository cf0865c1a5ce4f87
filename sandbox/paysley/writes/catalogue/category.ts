import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongField } from '../../routes/error-reply.ts';
import type { Body } from './members.ts';
import { idInPath, nextId, requiredId, requiredText } from './members.ts';
import { tell } from './told.ts';

/** Names need not be unique (only of groups and products it is said). Answers have no `result` (published). */
export function createCategory(context: PaysleyContext, body: Body): Reply {
  const { categories } = context.store;
  const category = {
    id: nextId(categories.all().map(({ id }) => id)),
    name: requiredText(body, 'name'),
  };
  categories.insert(category);
  tell(context, 'create', 'category', category.id);
  return jsonReply(200, category);
}

/** Products show the new name (assumed: they have the category's id). */
export function updateCategory(context: PaysleyContext, body: Body): Reply {
  const { store } = context;
  const id = requiredId(body, 'category_id');
  const name = requiredText(body, 'name');
  if (store.categories.get(id) === undefined) return noSuchCategory();
  const category = store.categories.update(id, { name });
  for (const { product_id: product, category_id: of } of store.productSettings.all()) {
    if (of === id && store.products.get(product) !== undefined)
      store.products.update(product, { category: name });
  }
  tell(context, 'update', 'category', id);
  return jsonReply(200, category);
}

/** Its products go on showing its name (assumed). */
export function deleteCategory(context: PaysleyContext, parameter: string): Reply {
  const id = idInPath(parameter);
  if (!context.store.categories.delete(id)) return noSuchCategory();
  tell(context, 'delete', 'category', id);
  return jsonReply(200, { result: 'success', message: 'Delete category product success' });
}

/** In the manner of a product's (assumed). */
function noSuchCategory(): Reply {
  return wrongField(422, 'category_id', 'category ID not found');
}
