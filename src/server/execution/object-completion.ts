import type {
  GraphQLAbstractType,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  ResponsePath,
} from 'graphql';
import {
  defaultFieldResolver,
  defaultTypeResolver,
  getArgumentValues,
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  responsePathAsArray,
} from 'graphql';
import { CollectedErrors } from './collected-errors.ts';
import type { SelectionSettings } from './collect-fields.ts';
import { isPromise } from './is-promise.ts';
import type { PreparedOperation } from './prepared-operation.ts';
import type { SelectedField, SelectedObject } from './selected-object.ts';

type Path = ResponsePath | undefined;

const noArguments: Readonly<Record<string, unknown>> = Object.freeze({});

/**
 * Completes the values of one execution: ExecuteSelectionSet, ExecuteField and CompleteValue of the specification
 * (October 2021, sections 6.3 and 6.4).
 */
export class ObjectCompletion {
  readonly collected = new CollectedErrors();
  readonly #settings: SelectionSettings;

  constructor(
    private readonly prepared: PreparedOperation,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly context: unknown,
  ) {
    this.#settings = { schema: prepared.schema, fragments: prepared.fragments, variables };
  }

  /** Throws, or rejects with, the located error of a field that may not be null. */
  fieldsOf(type: GraphQLObjectType, fields: SelectedObject, source: unknown, path: Path): unknown {
    const values: Record<string, unknown> = Object.create(null);
    let waits = false;
    try {
      for (const field of fields) {
        const value = this.#field(type, field, source, path);
        values[field.responseName] = value;
        if (isPromise(value)) waits = true;
      }
    } catch (error) {
      if (!waits) throw error;
      // The others go on; nobody may be left with a rejection that is not handled.
      return allOf(values).finally(() => {
        throw error;
      });
    }
    return waits ? allOf(values) : values;
  }

  #field(type: GraphQLObjectType, field: SelectedField, source: unknown, parent: Path): unknown {
    if (field.plain !== null) {
      const value = propertyOf(source, field.definition.name);
      if (typeof value !== 'function' && !isPromise(value)) {
        return this.#plain(type, field, field.plain, value, parent);
      }
    }
    const path: ResponsePath = { prev: parent, key: field.responseName, typename: type.name };
    try {
      const { definition, node, resolve } = field;
      const args =
        definition.args.length === 0 ? noArguments : getArgumentValues(definition, node, this.variables);
      const info = this.#info(field, path);
      const result = (resolve ?? defaultFieldResolver)(source, args, this.context, info);
      return this.#settled(field, field.returnType, result, path, info);
    } catch (error) {
      return this.#failed(error, field, field.returnType, path);
    }
  }

  #plain(
    type: GraphQLObjectType,
    field: SelectedField,
    { type: leaf, nonNull }: NonNullable<SelectedField['plain']>,
    value: unknown,
    parent: Path,
  ): unknown {
    try {
      if (value instanceof Error) throw value;
      if (value !== null && value !== undefined) return serialized(leaf, value);
      if (nonNull) throw nullInNonNull(field);
      return null;
    } catch (error) {
      // Only now: where nothing goes wrong, nobody asks for the path of a leaf.
      const path: ResponsePath = { prev: parent, key: field.responseName, typename: type.name };
      return this.#failed(error, field, field.returnType, path);
    }
  }

  #failed(cause: unknown, field: SelectedField, type: GraphQLOutputType, path: ResponsePath): null {
    const error = locatedError(cause, field.nodes, responsePathAsArray(path));
    if (isNonNullType(type)) throw error;
    this.collected.add(error, path);
    return null;
  }

  #value(
    field: SelectedField,
    type: GraphQLOutputType,
    value: unknown,
    path: ResponsePath,
    info: GraphQLResolveInfo,
  ): unknown {
    if (value instanceof Error) throw value;
    if (isNonNullType(type)) {
      const completed = this.#value(field, type.ofType, value, path, info);
      if (completed === null) throw nullInNonNull(field);
      return completed;
    }
    if (value === null || value === undefined) return null;
    if (isObjectType(type)) return this.#object(field, type, value, path, info);
    if (isListType(type)) return this.#list(field, type.ofType, value, path, info);
    if (isLeafType(type)) return serialized(type, value);
    return this.#abstract(field, type, value, path, info);
  }

  #list(
    field: SelectedField,
    itemType: GraphQLOutputType,
    list: unknown,
    path: ResponsePath,
    info: GraphQLResolveInfo,
  ): unknown {
    if (!isIterable(list)) {
      const { name } = field.definition;
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${field.parentType.name}.${name}".`,
      );
    }
    const items: unknown[] = [];
    let waits = false;
    let key = 0;
    try {
      for (const item of list) {
        const completed = this.#item(field, itemType, item, { prev: path, key, typename: undefined }, info);
        if (isPromise(completed)) waits = true;
        items.push(completed);
        key += 1;
      }
    } catch (error) {
      // Nobody may be left with a rejection that is not handled.
      if (waits) void Promise.allSettled(items);
      throw error;
    }
    return waits ? Promise.all(items) : items;
  }

  #item(
    field: SelectedField,
    type: GraphQLOutputType,
    item: unknown,
    path: ResponsePath,
    info: GraphQLResolveInfo,
  ): unknown {
    try {
      return this.#settled(field, type, item, path, info);
    } catch (error) {
      return this.#failed(error, field, type, path);
    }
  }

  /** What a field or an item gave, now or later. Throws where it fails now; what fails later is seen to. */
  #settled(
    field: SelectedField,
    type: GraphQLOutputType,
    given: unknown,
    path: ResponsePath,
    info: GraphQLResolveInfo,
  ): unknown {
    const failed = (error: unknown): null => this.#failed(error, field, type, path);
    const completed = isPromise(given)
      ? given.then((value) => this.#value(field, type, value, path, info))
      : this.#value(field, type, given, path, info);
    return isPromise(completed) ? completed.then(undefined, failed) : completed;
  }

  #object(
    field: SelectedField,
    type: GraphQLObjectType,
    value: unknown,
    path: ResponsePath,
    info: GraphQLResolveInfo,
  ): unknown {
    const fields = field.of(type, this.#settings);
    const is = type.isTypeOf?.(value, this.context, info) ?? true;
    const complete = (fits: boolean): unknown => {
      if (fits) return this.fieldsOf(type, fields, value, path);
      throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: field.nodes });
    };
    return isPromise(is) ? Promise.resolve(is).then(complete) : complete(is);
  }

  #abstract(
    field: SelectedField,
    type: GraphQLAbstractType,
    value: unknown,
    path: ResponsePath,
    info: GraphQLResolveInfo,
  ): unknown {
    const named = (type.resolveType ?? defaultTypeResolver)(value, this.context, info, type);
    const complete = (name: unknown): unknown => {
      const found = typeof name === 'string' ? this.prepared.schema.getType(name) : undefined;
      if (isObjectType(found) && this.prepared.schema.isSubType(type, found)) {
        return this.#object(field, found, value, path, info);
      }
      throw new GraphQLError(`No object type of "${type.name}" was found for a value.`, {
        nodes: field.nodes,
      });
    };
    return isPromise(named) ? named.then(complete) : complete(named);
  }

  #info(field: SelectedField, path: ResponsePath): GraphQLResolveInfo {
    const { definition, nodes, parentType, returnType } = field;
    const { schema, fragments, operation } = this.prepared;
    return {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType,
      parentType,
      path,
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: this.variables as GraphQLResolveInfo['variableValues'],
    };
  }
}

function propertyOf(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null
    ? (source as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const output: unknown = type.serialize(value);
  if (output !== null && output !== undefined) return output;
  throw new Error(`${type.name} has no output for a value`);
}

function nullInNonNull({ parentType, definition }: SelectedField): Error {
  return new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/**
 * The same object, once what it waits for has come. Rejects with the first rejection. It takes as many turns as in
 * graphql-js, so that errors that come close together come in the same order.
 */
function allOf(values: Record<string, unknown>): Promise<Record<string, unknown>> {
  const all = new Promise<Record<string, unknown>>((resolve, reject) => {
    let waitsFor = 0;
    for (const name in values) {
      const value = values[name];
      if (!isPromise(value)) continue;
      waitsFor += 1;
      value.then((settled) => {
        values[name] = settled;
        waitsFor -= 1;
        if (waitsFor === 0) resolve(values);
      }, reject);
    }
  });
  return all.then((done) => done);
}
