import type {
  FieldNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isObjectType,
  Kind,
} from 'graphql';
import { typeNames } from '../../schema/types/node.ts';
import type { MutationName } from '../../src/domain/operation.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Scope } from '../../src/domain/scope.ts';
import type { SearchKind } from '../../src/gateway/search.ts';
import { searchKinds } from '../../src/gateway/search.ts';
import type { SearchInput } from '../arguments/search.ts';
import { edgeOf } from '../edges.ts';
import { fieldsOn } from './fields-on.ts';
import { possibleTypes } from './possible-types.ts';
import type { Fragments } from './selected-fields.ts';

/** What it takes to read a kind of record, and to learn whether there is one. */
export const scopeOfKind = {
  account: 'accounts:read',
  billingSubscription: 'transactions:read',
  category: 'products:read',
  client: 'clients:read',
  customer: 'customers:read',
  customerGroup: 'customers:read',
  paymentAttempt: 'transactions:read',
  paymentLink: 'links:read',
  paymentMethod: 'customers:read',
  product: 'products:read',
  refund: 'transactions:read',
  terminal: 'accounts:read',
  transaction: 'transactions:read',
  webhookSubscription: 'accounts:read',
} as const satisfies Record<RecordKind, Scope>;

/** What it takes to send a mutation. Looking an operation up again sends nothing and settles only what its provider shows. */
export const scopeOfMutation = {
  cancelBillingSubscription: 'payments:write',
  captureTransaction: 'payments:write',
  closePaymentLink: 'links:write',
  createAccount: 'clients:write',
  createCategory: 'products:write',
  createClient: 'clients:write',
  createCustomer: 'customers:write',
  createCustomerGroup: 'customers:write',
  createPaymentLink: 'links:write',
  createProduct: 'products:write',
  createTransaction: 'payments:write',
  deleteCategory: 'products:write',
  deleteCustomer: 'customers:write',
  deleteCustomerGroup: 'customers:write',
  deletePaymentMethod: 'customers:write',
  prefillPosLink: 'links:write',
  reconcileOperation: 'operations:read',
  refundTransaction: 'refunds:write',
  retireProduct: 'products:write',
  savePaymentMethod: 'customers:write',
  settleOperation: 'operations:settle',
  updateCategory: 'products:write',
  updateCustomer: 'customers:write',
  updateCustomerGroup: 'customers:write',
  updatePaymentLink: 'links:write',
  updateProduct: 'products:write',
  voidTransaction: 'payments:write',
} as const satisfies Record<MutationName | 'reconcileOperation' | 'settleOperation', Scope>;

const mutations: Readonly<Record<string, Scope>> = scopeOfMutation;

const OPERATION = 'Operation';

/** Graph type → what it takes to read it. The others (money, sources, connections to providers) take nothing. */
const scopeOfType: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ...Object.entries(typeNames).map(([kind, type]): [string, Scope] => [
    type,
    scopeOfKind[kind as RecordKind],
  ]),
  ['PaymentAttempt', scopeOfKind.paymentAttempt],
  [OPERATION, 'operations:read'],
]);

export interface ScopedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What a caller has to be allowed for an operation, whatever @skip and @include let be. A field takes the scope of what
 * it returns or lists. Where an interface is returned, the types that fragments name count; for the others nothing is
 * told but what their ids tell (`node` itself checks the kind of its id). The operation must be valid against the schema.
 */
export function requiredScopes(asked: ScopedOperation): ReadonlySet<Scope> {
  const { schema, operation, fragments } = asked;
  const needed = new Set<Scope>();
  const need = (scope: Scope | undefined): void => void (scope !== undefined && needed.add(scope));
  const seen = new Map<SelectionSetNode, Set<GraphQLObjectType>>();
  const mutation = schema.getMutationType();
  const payloads = new Set(
    Object.values(mutation?.getFields() ?? {}).map(({ type }) => getNamedType(type).name),
  );
  const root = schema.getRootType(operation.operation);
  if (root !== null && root !== undefined) visit(root, operation.selectionSet);
  return needed;

  function visit(type: GraphQLObjectType, selections: SelectionSetNode): void {
    const seenAs = seen.get(selections) ?? new Set();
    if (seenAs.has(type)) return;
    seen.set(selections, seenAs.add(type));
    for (const node of fieldsOn(type, selections, { schema, fragments })) {
      const { value: name } = node.name;
      const field = type.getFields()[name];
      if (field === undefined) continue;
      if (type === mutation) need(mutations[name]);
      if (name === 'raw' && scopeOfType.has(type.name)) {
        need('raw:read');
        need(scopeOfType.get(type.name));
      }
      // A search looks through every kind it is asked for, whatever is selected of what it finds.
      if (edgeOf(type.name, name)?.by === 'search') {
        for (const kind of kindsSearched(field, node, asked)) need(scopeOfKind[kind]);
      }
      if (node.selectionSet === undefined) continue;
      const returned = getNamedType(field.type);
      const own = payloads.has(type.name) && returned.name === OPERATION;
      // How its own mutation went is told to whoever may send it.
      if (!own) need(scopeOf(returned));
      const named = isAbstractType(returned) ? typesNamedIn(node.selectionSet, fragments) : null;
      for (const possible of possibleTypes(schema, field.type)) {
        if (named?.has(possible.name) === true) need(scopeOfType.get(possible.name));
        visit(possible, node.selectionSet);
      }
    }
  }
}

/** A connection takes what its nodes take: also to be counted. */
function scopeOf(type: GraphQLNamedType): Scope | undefined {
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  return scopeOfType.get(nodes === undefined ? type.name : getNamedType(nodes.type).name);
}

/** The types that fragments at this place are on, in fragments as well, but not in what fields return. */
function typesNamedIn(selections: SelectionSetNode, fragments: Fragments): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (fragment === undefined) continue;
      if (fragment.typeCondition !== undefined) names.add(fragment.typeCondition.name.value);
      collect(fragment.selectionSet);
    }
  };
  collect(selections);
  return names;
}

/** All of them where the arguments cannot be told: then executing the field fails for that. */
function kindsSearched(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { schema, operation, variables }: ScopedOperation,
): readonly SearchKind[] {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return searchKinds;
  try {
    const { types } = getArgumentValues(field, node, coerced) as Pick<SearchInput, 'types'>;
    return searchKinds.filter((kind) => types?.includes(kind) ?? true);
  } catch {
    return searchKinds;
  }
}
