import type {
  DocumentNode,
  ExecutionResult,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { getVariableValues, GraphQLError } from 'graphql';
import { ObjectCompletion } from './object-completion.ts';
import { isPromise } from './is-promise.ts';
import { preparedOperation } from './prepared-operation.ts';

type Data = Record<string, unknown> | null;

export interface QueryExecution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** A query, valid against the schema. */
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/**
 * Executes a query as graphql-js does (same data; same messages, paths, places and causes of errors), but looks at what
 * is selected once for all requests with the document, not once a request and object. Null where the variables do not
 * fit: nothing has been executed then, and graphql-js is to say what is wrong.
 */
export function executeQuery(query: QueryExecution): Promise<ExecutionResult> | ExecutionResult | null {
  const { schema, document, operation, context } = query;
  const root = schema.getQueryType();
  if (root === null || root === undefined) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], query.variables, {
    maxErrors: 1,
  });
  if (coerced === undefined) return null;
  const prepared = preparedOperation(schema, document, operation);
  const completion = new ObjectCompletion(prepared, coerced, context);
  return answer(completion, () => rootValue(completion, root, prepared.selected(root, coerced)));
}

function rootValue(
  completion: ObjectCompletion,
  root: GraphQLObjectType,
  selected: ReturnType<ReturnType<typeof preparedOperation>['selected']>,
): unknown {
  return completion.fieldsOf(root, selected, undefined, undefined);
}

function answer(
  { collected }: ObjectCompletion,
  execute: () => unknown,
): Promise<ExecutionResult> | ExecutionResult {
  const succeeded = (data: unknown): ExecutionResult => resultOf(data as Data, collected.errors);
  const failed = (error: unknown): ExecutionResult => {
    // What is thrown up to here was located where it happened.
    collected.add(error instanceof GraphQLError ? error : new GraphQLError(String(error)), undefined);
    return resultOf(null, collected.errors);
  };
  try {
    const data = execute();
    return isPromise(data) ? data.then(succeeded, failed) : succeeded(data);
  } catch (error) {
    return failed(error);
  }
}

function resultOf(data: Data, errors: readonly GraphQLError[]): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}
