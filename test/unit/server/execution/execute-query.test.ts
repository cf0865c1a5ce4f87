import fc from 'fast-check';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { buildSchema, execute, Kind, parse, validate } from 'graphql';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeQuery } from '../../../../src/server/execution/execute-query.ts';

const schema = buildSchema(`
  interface Node { id: ID! name: String }
  type Leaf implements Node { id: ID! name: String size: Int kind: Kind kindN: Kind! }
  type Tree implements Node {
    id: ID! name: String size: Int sizeN: Int! names: [String] namesN: [String!]!
    leaf: Leaf leafN: Leaf! leaves: [Leaf] leavesN: [Leaf!]! leavesI: [Leaf!] deep: [[Tree!]]
    node: Node nodes: [Node!]! either: Either tree: Tree treeN: Tree!
    said(text: String = "hello", times: Int!, how: How): String
  }
  union Either = Leaf | Tree
  enum Kind { A B }
  input How { loud: Boolean = true, who: [String!] }
  type Query { tree: Tree treeN: Tree! trees: [Tree!]! node: Node said(text: String = "hello", how: How): String }
`);

/** What a field turns out to give: the same for the same place and seed, whoever executes. */
const outcomes = [
  'value',
  'value',
  'value',
  'null',
  'throw',
  'error',
  'later',
  'laterNull',
  'reject',
  'odd',
] as const;

function outcomeAt(seed: number, path: string, quiet: number): (typeof outcomes)[number] {
  let hash = seed;
  for (const char of path) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  if (hash % 100 < quiet) return hash % 3 === 0 ? 'later' : 'value';
  return outcomes[hash % outcomes.length] ?? 'value';
}

/** Some are never looked at. */
function handled(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => {});
  return promise;
}

/** A value for every field, which are functions as graphql-js's default resolver takes them. */
function objectAt(type: string, path: string, seed: number, quiet: number, depth: number): unknown {
  const fields =
    (schema.getType(type) as { getFields?(): Record<string, { type: unknown }> }).getFields?.() ?? {};
  const object: Record<string, unknown> = { __typename: type };
  for (const [name, field] of Object.entries(fields)) {
    object[name] = (args: object): unknown => {
      const place = `${path}.${name}${JSON.stringify(args)}`;
      return given(String(field.type), place);
    };
  }
  // As records have them: read, not called.
  const { name } = object;
  if (typeof name === 'function' && outcomeAt(seed, `${path}?`, 50) === 'value') object['name'] = name({});
  return object;

  function given(returnType: string, place: string): unknown {
    const outcome = outcomeAt(seed, place, quiet);
    switch (outcome) {
      case 'value':
        return valueOf(returnType, place);
      case 'null':
        return null;
      case 'throw':
        throw new Error(`thrown at ${place}`);
      case 'error':
        return new Error(`given at ${place}`);
      case 'later':
        return Promise.resolve(valueOf(returnType, place));
      case 'laterNull':
        return Promise.resolve(null);
      case 'reject':
        return handled(Promise.reject(new Error(`rejected at ${place}`)));
      case 'odd':
        return { odd: true };
    }
  }

  function valueOf(returnType: string, place: string): unknown {
    const bare = returnType.replace(/!$/, '');
    if (bare.startsWith('[')) {
      const item = bare.slice(1, -1);
      const items = [0, 1].map((index) => {
        try {
          return given(item, `${place}[${index}]`);
        } catch (error) {
          return error;
        }
      });
      // All now or all later: of a mixture graphql-js leaves rejections that nobody handles.
      if (!items.some((value) => value instanceof Promise)) return items;
      return items.map((value) => handled(Promise.resolve(value)));
    }
    switch (bare) {
      case 'Int':
        return place.length;
      case 'ID':
      case 'String':
        return place.slice(-12);
      case 'Kind':
        return 'A';
      case 'Either':
      case 'Node':
        return depth > 4
          ? null
          : objectAt(place.length % 2 === 0 ? 'Leaf' : 'Tree', place, seed, quiet, depth + 1);
      default:
        return depth > 4 ? null : objectAt(bare, place, seed, quiet, depth + 1);
    }
  }
}

const leafFields = ['id', 'name', 'size', 'kind', 'kindN', 'again: name', '__typename'];
const treeFields = ['id', 'name', 'size', 'sizeN', 'names', 'namesN', 'again: size'];
const saids = [
  'said(times: 2)',
  'loud: said(times: $times, how: { loud: $yes, who: ["a", $who] })',
  'how: said(times: 1, text: null, how: $how)',
  'size @include(if: $yes)',
  'names @skip(if: $yes)',
  'name @skip(if: false) @include(if: true)',
];

const selection: fc.Arbitrary<{ tree: string; leaf: string; node: string }> = fc.letrec<{
  tree: string;
  leaf: string;
  node: string;
}>((tie) => {
  const some = (fields: readonly string[]): fc.Arbitrary<string> =>
    fc.subarray([...fields], { minLength: 1 }).map((names) => names.join(' '));
  const leaf = some(leafFields).map((fields) => `{ ${fields} }`);
  const tree = tie('tree');
  return {
    leaf,
    node: fc
      .record({ shared: some(['id', 'name', '__typename']), leaf, tree })
      .map(
        (parts) =>
          `{ ${parts.shared} ... on Leaf ${parts.leaf} ...T ... on Tree @include(if: $yes) ${parts.tree} }`,
      ),
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(some(treeFields), some(saids)).map(([fields, more]) => `{ ${fields} ${more} }`),
      fc
        .record({
          fields: some(treeFields),
          leaf,
          tree,
          node: tie('node'),
          which: fc.nat(8),
          spread: fc.boolean(),
        })
        .map(({ fields, leaf: leaves, tree: below, node, which, spread }) => {
          const branches = [
            `leaf ${leaves}`,
            `leafN ${leaves}`,
            `leaves ${leaves}`,
            `leavesN ${leaves}`,
            `deep ${below}`,
            `node ${node}`,
            `nodes ${node}`,
            `either ${node.replace(/\{ .*?(?=\.\.\.)/, '{ ')}`,
            `treeN ${below} leavesI ${leaves}`,
          ];
          return `{ ${fields} tree ${below} ${branches[which] ?? ''} ${spread ? '...T' : ''} }`;
        }),
    ),
  };
}).tree as never;

function documentOf(tree: string): DocumentNode {
  return parse(
    `query Q($yes: Boolean! = true, $times: Int! = 3, $who: String! = "w", $how: How) {
       tree ${tree} trees ${tree} treeN { id ...T } node { id ...T }
       said(how: $how) loud: said(text: "x") }
     fragment T on Tree { sizeN name leaf { kind } }`,
  );
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('no operation');
  return found;
}

/** graphql-js leaves rejections without a handler where an item of a list throws after another began to wait. */
const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
let others: NodeJS.UnhandledRejectionListener[] = [];

beforeAll(() => {
  others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', note);
});

afterAll(() => {
  process.off('unhandledRejection', note);
  for (const listener of others) process.on('unhandledRejection', listener);
});

describe('executeQuery', () => {
  it('gives the data and the errors that graphql-js gives, their order included', async () => {
    let failures = 0;
    let successes = 0;
    await fc.assert(
      fc.asyncProperty(
        selection as unknown as fc.Arbitrary<string>,
        fc.nat(1_000_000),
        fc.constantFrom(60, 90, 99, 100),
        fc.record({ yes: fc.boolean(), times: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] }),
        async (tree, seed, quiet, variables) => {
          const document = documentOf(tree);
          fc.pre(validate(schema, document).length === 0);
          const root = (): unknown => objectAt('Query', 'Query', seed, quiet, 0);
          const theirs = await execute({ schema: rooted(root), document, variableValues: variables });
          await setImmediate();
          const leftByOthers = unhandled.length;
          const both = [
            await executeQuery(queryOf(rooted(root), document, variables)),
            // What was looked up before serves again.
            await executeQuery(queryOf(rooted(root), document, variables)),
          ];
          if (theirs.errors === undefined) successes += 1;
          else failures += 1;
          for (const ours of both) expect(plainly(ours)).toEqual(plainly(theirs));
          await setImmediate();
          expect(unhandled.slice(leftByOthers)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(failures).toBeGreaterThan(20);
    expect(successes).toBeGreaterThan(20);
  });

  it('leaves it to graphql-js to say what is wrong with variables', () => {
    const document = parse('query Q($how: How) { said(how: $how) }');
    expect(executeQuery(queryOf(schema, document, { how: { loud: 1 } }))).toBeNull();
    expect(executeQuery(queryOf(schema, document, { how: { who: [null] } }))).toBeNull();
    expect(executeQuery(queryOf(schema, document, {}))).not.toBeNull();
  });
});

function queryOf(graph: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
  return { schema: graph, document, operation: operationOf(document), variables, context: {} };
}

/** The schema with a root that has these fields: ours is given no root value. */
function rooted(root: () => unknown): GraphQLSchema {
  const graph = schema;
  const values = root() as Record<string, (args: object) => unknown>;
  for (const [name, field] of Object.entries(graph.getQueryType()?.getFields() ?? {})) {
    field.resolve = (_source, args: object) => values[name]?.(args);
  }
  return graph;
}

function plainly(result: unknown): unknown {
  const { data, errors } = result as {
    readonly data: unknown;
    readonly errors?: readonly { toJSON(): unknown }[];
  };
  return JSON.parse(JSON.stringify({ data, errors: errors?.map((error) => masked(error.toJSON())) }));
}

/** What went wrong inside is masked for clients: of these the words may differ. */
const inside: Readonly<Record<string, RegExp>> = {
  'no output': /^Expected `.*` to return non-nullable value|has no output for a value$/,
  'no type': /^Abstract type |^No object type of /,
};

function bare(message: string): string {
  return Object.entries(inside).find(([, words]) => words.test(message))?.[0] ?? message;
}

function masked(error: unknown): unknown {
  const { message, ...rest } = error as { readonly message: string };
  return { message: bare(message), ...rest };
}
