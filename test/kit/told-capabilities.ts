import type { ResourceType } from '../../schema/enums/capability.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Paygraph } from './paygraph.ts';

/** One line of `providers { capabilities { filters } }`. */
export interface ToldFilter {
  readonly field: string;
  readonly operators: readonly string[];
  readonly execution: 'PROVIDER' | 'PROVIDER_THEN_LOCAL' | 'LOCAL';
  readonly basis: 'DOCUMENTED' | 'ASSUMED' | 'PROBED';
}

/** What a client is told that a provider can do with one kind. */
export interface ToldCapability {
  readonly resource: ResourceType;
  readonly operations: readonly string[];
  readonly filters: readonly ToldFilter[];
  readonly sortableFields: readonly string[];
  readonly idsPerCall: number;
  readonly maxPageSize: number | null;
  readonly requires: readonly string[];
}

interface ToldProvider {
  readonly connection: string;
  readonly name: string;
  readonly capabilities: readonly ToldCapability[];
}

export interface Told {
  /** The graph's name of the provider. */
  readonly name: string;
  /** Throws where the provider has no such kind. */
  of(kind: RecordKind): ToldCapability;
  has(kind: RecordKind): boolean;
}

const question = `{ providers { connection name capabilities {
  resource operations sortableFields idsPerCall maxPageSize requires
  filters { field operators execution basis }
} } }`;

/** By key of the connection, what `providers { capabilities }` says over HTTP. */
export async function askCapabilities(paygraph: Paygraph): Promise<ReadonlyMap<string, Told>> {
  const { data, errors } = await paygraph.ask(question);
  if (data === null || errors.length > 0)
    throw new Error(`capabilities were required: ${errors[0]?.message}`);
  return new Map(
    (data['providers'] as readonly ToldProvider[]).map(({ connection, name, capabilities }) => {
      const of = (kind: RecordKind) => capabilities.find(({ resource }) => resource === resourceOf(kind));
      const told: Told = {
        name,
        has: (kind) => of(kind) !== undefined,
        of(kind) {
          const found = of(kind);
          if (found === undefined) throw new Error(`${connection} has no ${kind}`);
          return found;
        },
      };
      return [connection, told] as const;
    }),
  );
}

/** camelCase → the graph's word. */
function resourceOf(kind: RecordKind): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

const executions = { PROVIDER: 'exact', PROVIDER_THEN_LOCAL: 'superset', LOCAL: 'local' } as const;

/** How explain would tell of an operator of a field: `exact documented`; one that no line tells is `local`. */
export function executionsTold<K extends RecordKind>(
  { filters }: ToldCapability,
  field: FieldName<K>,
  operator: string,
): readonly string[] {
  const lines = filters.filter((line) => line.field === field && line.operators.includes(operator));
  return lines.length === 0
    ? ['local']
    : lines.map(({ execution, basis }) => spelled(executions[execution], basis.toLowerCase()));
}

/** An execution and its basis; of one that needs none just the word. */
export function spelled(execution: string, basis: string | null): string {
  return execution === 'local' || basis === null ? execution : `${execution} ${basis}`;
}
