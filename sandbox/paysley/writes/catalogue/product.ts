import { jsonReply } from '../../../kit/reply.ts';
import type { Reply } from '../../../kit/reply.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongField, wrongFieldsFailed } from '../../routes/error-reply.ts';
import type { Body } from './members.ts';
import { nextId, requiredId } from './members.ts';
import type { ProductMembers } from './product-members.ts';
import { productIn } from './product-members.ts';
import { tell } from './told.ts';

export function createProduct(context: PaysleyContext, body: Body): Reply {
  const { products, productSettings } = context.store;
  const { shown, settings } = productIn(context, body);
  if (isTaken(context, shown.name)) return nameTaken();
  const id = nextId(products.all().map(({ id: one }) => one));
  products.insert({ id, ...shown });
  productSettings.insert({ product_id: id, ...settings });
  tell(context, 'create', 'product_service', id);
  return jsonReply(200, echo(id, { shown, settings }));
}

/** Takes the product whole: a flag or tax profile that is left out is reset (assumed). */
export function updateProduct(context: PaysleyContext, body: Body): Reply {
  const { products, productSettings } = context.store;
  const id = requiredId(body, 'id');
  // Body published; its status is assumed: the body alone tells that it failed.
  if (products.get(id) === undefined) return wrongField(200, 'id', 'product and service ID not found');
  const { shown, settings } = productIn(context, body);
  if (isTaken(context, shown.name, id)) return nameTaken();
  products.update(id, shown);
  productSettings.delete(id);
  productSettings.insert({ product_id: id, ...settings });
  tell(context, 'update', 'product_service', id);
  return jsonReply(200, echo(id, { shown, settings }));
}

/** Names are unique (published), to the letter (assumed). */
function isTaken({ store }: PaysleyContext, name: string, but?: number): boolean {
  return store.products.all().some(({ id, name: other }) => other === name && id !== but);
}

function nameTaken(): Reply {
  return wrongFieldsFailed('name', 'Product or service name already exists.');
}

/** Prices are numbers in these answers, and texts in the list (published). */
function echo(id: number, { shown, settings }: ProductMembers): object {
  const { category: _category, tax_label: _label, tax_value: _value, cost, sales_price, ...members } = shown;
  const { category_id, manage_inventory, tax_id } = settings;
  return {
    result: 'success',
    id,
    ...members,
    category_id,
    manage_inventory,
    tax_id,
    cost: cost === null ? null : Number(cost),
    sales_price: Number(sales_price),
  };
}
