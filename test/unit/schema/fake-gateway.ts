import type { ExecutionResult } from 'graphql';
import { graphql } from 'graphql';
import { anonymous } from '../../../src/ports/caller.ts';
import type { GraphCommands, GraphContext, GraphGateway } from '../../../resolvers/context.ts';
import { createGraph } from '../../../resolvers/graph.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import { UserInputError } from '../../../src/domain/errors.ts';
import { decodeGlobalId } from '../../../src/domain/global-id.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { recordClasses } from '../../../src/domain/records/records.ts';
import { AccountDirectory } from '../../../src/gateway/account-directory.ts';
import { notRecorded } from '../../../src/gateway/commands/command-answer.ts';
import { Connection } from '../../../src/gateway/connection.ts';
import type { ListArguments } from '../../../src/gateway/page-request.ts';
import type { SourceReport } from '../../../src/gateway/record-connection.ts';
import type { Sources } from '../../../src/ports/source.ts';

export const graph = createGraph();

/** The moment at which the fake connection went up. */
export const upSince = Date.UTC(2026, 0, 2, 3, 4, 5, 6);

export function refTo<K extends RecordKind>(kind: K, nativeId: string): RecordRef<K> {
  const account = kind === 'account' || kind === 'client' ? null : 'a1';
  return new RecordRef(kind, 'GOVINEER', 'gov', account, nativeId);
}

export function record<K extends RecordKind>(
  kind: K,
  nativeId: string,
  properties: Partial<Records[K]>,
): Records[K] {
  const RecordClass = recordClasses[kind] as new (ref: RecordRef<K>) => Records[K];
  return Object.assign(new RecordClass(refTo(kind, nativeId)), properties);
}

export function connectionWith(sources: Sources): Connection {
  return new Connection({
    key: 'gov',
    displayName: 'Govineer, main',
    mode: 'SANDBOX',
    trust: 'sandbox',
    accounts: new AccountDirectory(
      async () => ['a1'],
      () => upSince,
    ),
    provider: {
      name: 'GOVINEER',
      sources,
      commands: {},
      configuredAccounts: ['a1'],
      doctor: [],
      health: () => ({ health: 'UP', since: upSince }),
      close: async () => undefined,
    },
  });
}

export interface Asked {
  readonly lists: { readonly kind: RecordKind; readonly args: ListArguments<RecordKind> }[];
  readonly ones: string[];
  readonly links: string[];
  readonly children: string[];
}

/** Holds records in memory and notes what it was asked. Lists give all records of a kind, whatever the filter. */
export class FakeGateway {
  readonly asked: Asked = { lists: [], ones: [], links: [], children: [] };
  /** Customers by the key of links to them. */
  readonly linked = new Map<string, Records['customer']>();
  /** Ids whose reading fails. */
  readonly failing = new Map<string, Error>();
  sources: readonly SourceReport[] = [];

  constructor(
    private readonly records: readonly Records[RecordKind][],
    readonly only: Connection = connectionWith({}),
  ) {}

  readonly gateway: GraphGateway = {
    list: async (kind, args) => {
      this.asked.lists.push({ kind, args: args as unknown as ListArguments<RecordKind> });
      const nodes = this.#all(kind);
      return {
        edges: nodes.map((node) => ({ cursor: `at ${node.nativeId}`, node })),
        nodes,
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        totalCount: nodes.length,
        sources: this.sources,
      };
    },
    one: async (ref) => {
      this.asked.ones.push(`${ref.kind} ${ref.nativeId}`);
      const failure = this.failing.get(ref.id);
      if (failure !== undefined) throw failure;
      return this.#all(ref.kind).find(({ id }) => id === ref.id) ?? null;
    },
    linkedCustomer: async ({ key }) => {
      this.asked.links.push(key);
      return this.linked.get(key) ?? null;
    },
    children: async (kind, field, parent) => {
      this.asked.children.push(`${kind} of ${parent.nativeId}`);
      return this.#all(kind).filter((child) => read(kind, field, child) === parent.id);
    },
    refOf: async (kind, id, argument) => {
      const decoded = decodeGlobalId(id, argument);
      if (decoded.kind !== kind) throw new UserInputError(argument, `must be the id of a ${kind}`);
      return new RecordRef(kind, 'GOVINEER', decoded.connection, decoded.account, decoded.nativeId);
    },
    connections: () => [this.only],
    connection: () => this.only,
  };

  /** What mutations and queries for operations get; a test says what they answer. */
  commands: GraphCommands = {
    submit: async () => notRecorded([]),
    operation: async () => null,
    operations: async () => ({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    }),
    reconcile: async () => ({ operation: null, userErrors: [] }),
    settle: async () => ({ operation: null, userErrors: [] }),
  };

  async run(source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> {
    const contextValue: GraphContext = {
      gateway: this.gateway,
      commands: this.commands,
      requestId: 'test',
      caller: anonymous,
    };
    return graphql({ schema: graph, source, variableValues, contextValue });
  }

  #all<K extends RecordKind>(kind: K): Records[K][] {
    return this.records.filter(({ ref }) => ref.kind === kind) as Records[K][];
  }
}

function read<K extends RecordKind>(kind: K, field: FieldName<K>, child: Records[K]): unknown {
  return fieldOf(kind, field).read(child);
}
