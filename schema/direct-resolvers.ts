import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Method = (...parameters: readonly unknown[]) => unknown;
type Parameter = (root: unknown, context: unknown, info: unknown) => unknown;

/**
 * Takes type-graphql's wrapper off the field resolvers that use nothing of it (no arguments, no middleware): it sorts
 * the parameters and looks the class up again for every row. They are called with what their decorators name, on one
 * instance of their class, as before.
 */
export function callDirectly(graph: GraphQLSchema): void {
  const direct = directResolvers();
  for (const type of Object.values(graph.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const owners = [type, ...type.getInterfaces()].map(({ name }) => name);
    for (const field of Object.values(type.getFields())) {
      // What resolves an interface's field serves every type that has no resolver of its own.
      const owner = owners.find((name) => direct.has(`${name}.${field.name}`));
      const resolve = owner === undefined ? undefined : direct.get(`${owner}.${field.name}`);
      if (resolve !== undefined && resolve !== null) field.resolve = resolve;
    }
  }
}

/** By type and field; null where the wrapper is needed. */
function directResolvers(): ReadonlyMap<string, GraphQLFieldResolver<unknown, unknown> | null> {
  const storage = getMetadataStorage();
  const names = new Map<unknown, string>(
    [...storage.objectTypes, ...storage.interfaceTypes].map(({ target, name }) => [target, name]),
  );
  const instances = new Map<unknown, object>();
  return new Map(
    storage.fieldResolvers.map((metadata) => [
      `${names.get(metadata.getObjectType?.())}.${metadata.schemaName}`,
      directResolver(metadata, instances),
    ]),
  );
}

function directResolver(
  { kind, target, methodName, middlewares = [], roles, params = [] }: FieldResolverMetadata,
  instances: Map<unknown, object>,
): GraphQLFieldResolver<unknown, unknown> | null {
  if (kind !== 'external' || middlewares.length > 0 || roles !== undefined) return null;
  const parameters = params.toSorted((a, b) => a.index - b.index).map(parameterOf);
  const [first = nothing, second = nothing, third = nothing] = parameters;
  if (parameters.includes(null) || parameters.length > 3) return null;
  const instance = instances.get(target) ?? (Reflect.construct(target, []) as object);
  instances.set(target, instance);
  const method: unknown = Reflect.get(instance, methodName);
  if (typeof method !== 'function' || first === null || second === null || third === null) return null;
  const call = (method as Method).bind(instance);
  return (root, _arguments, context, info) =>
    call(first(root, context, info), second(root, context, info), third(root, context, info));
}

const nothing: Parameter = () => undefined;

/** Null for a parameter that has to be made, which is the wrapper's work. */
function parameterOf(parameter: NonNullable<FieldResolverMetadata['params']>[number]): Parameter | null {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined && parameter.getType === undefined ? (root) => root : null;
    case 'context':
      return parameter.propertyName === undefined ? (_root, context) => context : null;
    case 'info':
      return (_root, _context, info) => info;
    case 'arg':
    case 'args':
    case 'custom':
    case 'pubSub':
      return null;
  }
}
