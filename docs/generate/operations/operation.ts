import type { MutationName } from '../../../src/domain/operation.ts';

/** What this service itself uses an operation for. */
export const insideUses = {
  authentication: 'authentication',
  preparation: 'check before a mutation',
  lookUp: 'look-up',
  doctor: 'doctor',
} as const;
export type InsideUse = keyof typeof insideUses;

/** Who uses an operation of a provider, or why nobody does. */
export type Served =
  /** A field of `Query`, or one of another type of the graph as `Type.field`. */
  | { readonly by: 'query'; readonly field: string }
  /** `setting`: the one without which the provider does not carry it out. */
  | { readonly by: 'mutation'; readonly name: MutationName; readonly setting?: string }
  | { readonly by: 'inside'; readonly use: InsideUse }
  /** A sentence without its full stop. */
  | { readonly by: 'nothing'; readonly because: string };

/** One line of a provider's table. */
export interface OperationRow {
  /**
   * Method and path, or the provider's words where it names none. More than one stand together where no document of the
   * provider tells them one by one, and one reason holds for all.
   */
  readonly operations: readonly string[];
  /** Nobody published the path: it follows the provider's others, or those of its relatives. */
  readonly assumed: boolean;
  readonly served: readonly [Served, ...Served[]];
}

/** Everything that a provider offers, each operation once. */
export interface ProviderOperations {
  /** What the provider publishes of its operations, and how they are written here. */
  readonly about: string;
  readonly rows: readonly OperationRow[];
}

type SomeServed = OperationRow['served'];

export function row(operation: string, ...served: SomeServed): OperationRow {
  return { operations: [operation], assumed: false, served };
}

export function assumedRow(operation: string, ...served: SomeServed): OperationRow {
  return { operations: [operation], assumed: true, served };
}

/** Operations that stand together. */
export function group(operations: readonly string[], ...served: SomeServed): OperationRow {
  return { operations, assumed: false, served };
}

export function query(field: string): Served {
  return { by: 'query', field };
}

export function mutation(name: MutationName): Served {
  return { by: 'mutation', name };
}

/** A mutation that takes a setting which has no default. */
export function mutationWith(setting: string, name: MutationName): Served {
  return { by: 'mutation', name, setting };
}

export function inside(use: InsideUse): Served {
  return { by: 'inside', use };
}

export function nothing(because: string): Served {
  return { by: 'nothing', because };
}
