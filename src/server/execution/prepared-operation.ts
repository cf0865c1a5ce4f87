import type {
  ASTNode,
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { Kind, visit } from 'graphql';
import type { SelectedObject } from './selected-object.ts';
import { selectedObject } from './selected-object.ts';

/** Combinations of variables in @skip and @include that are kept; more are looked up anew by each request. */
const mostVariants = 16;

/** An operation of a document, and what could be worked out of it for all requests that send it. */
export interface PreparedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /**
   * What is selected of the root, with these coerced variables. Throws GraphQLError where the argument of a directive
   * has no value.
   */
  selected(root: GraphQLObjectType, variables: Readonly<Record<string, unknown>>): SelectedObject;
}

/** Kept as long as the document is, which is the server's affair. */
const known = new WeakMap<OperationDefinitionNode, PreparedOperation>();

/** The operation must be of this document, which must be valid against the schema. */
export function preparedOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  const before = known.get(operation);
  if (before?.schema === schema) return before;
  const made = prepare(schema, document, operation);
  known.set(operation, made);
  return made;
}

function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const deciding = variablesInDirectives([operation, ...Object.values(fragments)]);
  const variants = new Map<string, SelectedObject>();
  return {
    schema,
    operation,
    fragments,
    selected(root, variables) {
      const variant = JSON.stringify(deciding.map((name) => variables[name]));
      const before = variants.get(variant);
      if (before !== undefined) return before;
      const made = selectedObject(root, [operation], { schema, fragments, variables });
      if (variants.size < mostVariants) variants.set(variant, made);
      return made;
    },
  };
}

function variablesInDirectives(nodes: readonly ASTNode[]): readonly string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Directive: (directive) => {
        visit(directive, { Variable: ({ name }) => void names.add(name.value) });
        return false;
      },
    });
  }
  return [...names];
}
