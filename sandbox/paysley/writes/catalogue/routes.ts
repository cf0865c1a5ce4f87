import type { Reply } from '../../../kit/reply.ts';
import type { Route } from '../../../kit/router.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import { wrongField, wrongFields, wrongFieldsFailed } from '../../routes/error-reply.ts';
import { readBody } from '../read-body.ts';
import { createCategory, deleteCategory, updateCategory } from './category.ts';
import { createCustomerGroup, deleteCustomerGroup, updateCustomerGroup } from './customer-group.ts';
import { createCustomer, deleteCustomer, updateCustomer } from './customer.ts';
import type { Body } from './members.ts';
import { createProduct, updateProduct } from './product.ts';
import { WrongMembers } from './wrong-members.ts';

type Handler = (context: PaysleyContext, query: URLSearchParams, parameter: string, body: Buffer) => Reply;
type Write = (context: PaysleyContext, body: Body) => Reply;
type Delete = (context: PaysleyContext, parameter: string) => Reply;
type Wrong = (error: WrongMembers) => Reply;

/** Which of the published bodies a resource tells wrong members with. */
const asCustomers: Wrong = ({ fields, message }) => wrongFields(fields, message);
const asProducts: Wrong = ({ fields, message }) => wrongFieldsFailed(fields, message);
const asCategories: Wrong = ({ fields, message }) => wrongField(422, [fields].flat()[0] ?? '', message);

/** Records that are made, changed and deleted; products are never deleted (published: they have no DELETE). */
export const CATALOGUE_WRITES: readonly Route<Handler>[] = [
  ...writes('/v2/customers/groups', asProducts, createCustomerGroup, updateCustomerGroup),
  ...writes('/v2/customers', asCustomers, createCustomer, updateCustomer),
  ...writes('/v2/products-services/category', asCategories, createCategory, updateCategory),
  ...writes('/v2/products-services', asProducts, createProduct, updateProduct),
  deletion('/v2/customers/groups/{customer_group_id}', deleteCustomerGroup),
  deletion('/v2/customers/{customer_id}', deleteCustomer),
  deletion('/v2/products-services/category/{category_id}', deleteCategory),
];

/** An update names its record in the body. */
function writes(pattern: string, wrong: Wrong, create: Write, update: Write): Route<Handler>[] {
  const handler =
    (write: Write): Handler =>
    (context, _query, _parameter, body) => {
      try {
        return write(context, readBody(body));
      } catch (cause) {
        if (cause instanceof WrongMembers) return wrong(cause);
        throw cause;
      }
    };
  return [
    { method: 'POST', pattern, handler: handler(create) },
    { method: 'PUT', pattern, handler: handler(update) },
  ];
}

function deletion(pattern: string, remove: Delete): Route<Handler> {
  return {
    method: 'DELETE',
    pattern,
    handler: (context, _query, parameter) => remove(context, parameter),
  };
}
