import {
  categoryCapabilities,
  customerCapabilities,
  customerGroupCapabilities,
  productCapabilities,
} from '../capabilities/catalogue.ts';
import type { Catalogue } from '../catalogue.ts';
import { createCatalogue } from '../catalogue.ts';
import type { PaysleyConnection } from '../connection.ts';
import { keywordsIgnoreCase } from '../connection.ts';
import { lists } from '../list.ts';
import { categoryMappers } from '../mapper/category.ts';
import { customerGroupMappers } from '../mapper/customer-group.ts';
import { customerMappers } from '../mapper/customer.ts';
import { productMappers } from '../mapper/product.ts';
import { productKinds } from '../vocabulary.ts';
import { categoryFields, customerFields, groupFields, productFields } from '../wire/catalogue.ts';

export function createCustomers(connection: PaysleyConnection): Catalogue<'customer'> {
  const mappers = customerMappers(connection);
  return createCatalogue(connection, {
    kind: 'customer',
    list: lists.customers,
    capabilities: customerCapabilities(connection.settings),
    dialect: {
      searched: { firstName: 'text', lastName: 'text', companyName: 'text', email: 'text', phone: 'text' },
      ignoresCase: keywordsIgnoreCase(connection.settings),
    },
    fields: customerFields,
    idOf: (row) => row.customer_id,
    mappers: () => mappers,
  });
}

export function createCustomerGroups(connection: PaysleyConnection): Catalogue<'customerGroup'> {
  const mappers = customerGroupMappers(connection);
  return createCatalogue(connection, {
    kind: 'customerGroup',
    list: lists.groups,
    capabilities: customerGroupCapabilities(connection.settings),
    dialect: { searched: { name: 'text' }, ignoresCase: keywordsIgnoreCase(connection.settings) },
    fields: groupFields,
    idOf: (row) => row.group_id,
    mappers: () => mappers,
  });
}

export function createCategories(connection: PaysleyConnection): Catalogue<'category'> {
  const mappers = categoryMappers(connection);
  return createCatalogue(connection, {
    kind: 'category',
    list: lists.categories,
    capabilities: categoryCapabilities(connection.settings),
    dialect: { searched: { name: 'text' }, ignoresCase: keywordsIgnoreCase(connection.settings) },
    fields: categoryFields,
    idOf: (row) => row.id,
    mappers: () => mappers,
  });
}

/** `categories`: what the names of categories in products are looked up in. */
export function createProducts(
  connection: PaysleyConnection,
  categories: Catalogue<'category'>,
): Catalogue<'product'> {
  return createCatalogue(connection, {
    kind: 'product',
    list: lists.products,
    capabilities: productCapabilities(connection.settings),
    dialect: {
      searched: { name: 'text', categoryName: 'text' },
      ignoresCase: keywordsIgnoreCase(connection.settings),
      typed: { field: 'kind', words: productKinds },
    },
    fields: productFields,
    idOf: (row) => row.id,
    async mappers(projection, call) {
      if (!projection.has('category')) return productMappers(connection, new Map());
      const all = await categories.readAll(new Set(['name']), call);
      const byName = Map.groupBy(all, ({ name }) => name);
      const ids = new Map([...byName].map(([name, some]) => [name, some.map(({ nativeId }) => nativeId)]));
      return productMappers(connection, ids);
    },
  });
}
