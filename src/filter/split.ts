import type { RecordKind } from '../domain/record-kind.ts';
import type { Comparison, Filter, Leaf } from './ast.ts';
import { everything } from './ast.ts';
import { asciiRun, isPrintableAscii } from './ascii-run.ts';
import type { Basis, EffectiveFilters, EffectiveOperator, Execution } from './capability.ts';
import { ignoresCase, leaf } from './leaf.ts';
import { and, or } from './normalize.ts';

/** How one leaf of the filter is run. */
export interface SplitPart<K extends RecordKind> {
  readonly leaf: Leaf<K>;
  readonly execution: Execution;
  /** Of the capability that decided; null where no capability is concerned. */
  readonly basis: Basis | null;
}

/** `pushed` lets through every row that the filter does; `pushed` and `residual` together are the filter. */
export interface Split<K extends RecordKind> {
  readonly pushed: Filter<K>;
  readonly residual: Filter<K>;
  /** One for each leaf, in the filter's order. */
  readonly parts: readonly SplitPart<K>[];
}

/**
 * Divides a filter in normal form between a provider and this service. An exact leaf is pushed; a superset leaf is
 * pushed and kept; `and` goes by its members; `or` is pushed only if every member has something to push, and kept
 * whole unless all of it is exact.
 *
 * In what is pushed the needles of case-insensitive operators are printable ASCII: a `contains` of other text, and an
 * `eqIgnoreCase` that cannot be pushed itself, is pushed as `contains` of its `asciiRun`, and kept.
 */
export function split<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  capabilities: EffectiveFilters<K>,
): Split<K> {
  if (filter.op === 'everything' || filter.op === 'nothing') {
    return { pushed: filter, residual: everything, parts: [] };
  }
  if (filter.op === 'and' || filter.op === 'or') {
    const members = filter.of.map((member) => split(kind, member, capabilities));
    const parts = members.flatMap((member) => member.parts);
    if (filter.op === 'and') {
      return {
        pushed: and(...members.map(({ pushed }) => pushed)),
        residual: and(...members.map(({ residual }) => residual)),
        parts,
      };
    }
    const pushed = or(...members.map((member) => member.pushed));
    // True also where the members' supersets cover everything together: then there is nothing to ask for.
    if (pushed.op === 'everything') return { pushed, residual: filter, parts: parts.map(keptHere) };
    const exact = members.every(({ residual }) => residual.op === 'everything');
    return { pushed, residual: exact ? everything : filter, parts };
  }
  return splitLeaf(kind, filter, capabilities);
}

function splitLeaf<K extends RecordKind>(
  kind: K,
  member: Leaf<K>,
  capabilities: EffectiveFilters<K>,
): Split<K> {
  const capability = capabilityOf(capabilities, member);
  const { pushed, execution, basis } =
    'value' in member && typeof member.value === 'string' && ignoresCase(member.op)
      ? pushFolding(kind, member, member.value, capability, capabilities)
      : push(member, capability);
  return {
    pushed,
    residual: execution === 'exact' ? everything : member,
    parts: [{ leaf: member, execution, basis }],
  };
}

interface Pushed<K extends RecordKind> {
  readonly pushed: Filter<K>;
  readonly execution: Execution;
  readonly basis: Basis | null;
}

function push<K extends RecordKind>(member: Leaf<K>, capability: EffectiveOperator | undefined): Pushed<K> {
  if (capability === undefined) return { pushed: everything, execution: 'local', basis: null };
  const { execution, basis } = capability;
  return { pushed: execution === 'local' ? everything : member, execution, basis };
}

function pushFolding<K extends RecordKind>(
  kind: K,
  member: Comparison<K>,
  needle: string,
  capability: EffectiveOperator | undefined,
  capabilities: EffectiveFilters<K>,
): Pushed<K> {
  const unselective = member.op === 'contains' && capability?.execution === 'superset' && needle.length < 2;
  const own = push(member, unselective ? undefined : capability);
  if (own.execution !== 'local' && isPrintableAscii(needle)) return own;
  // Only what must be there can be weakened to a part of it: an absent needle says nothing about its run.
  const positive = member.op === 'contains' || member.op === 'eqIgnoreCase';
  const run = positive ? asciiRun(needle) : null;
  if (run === null || run.length < 2) return isPrintableAscii(needle) ? own : push(member, undefined);
  const part = { op: 'contains', field: member.field, value: run } as const;
  const { execution, basis } = push(part, capabilityOf(capabilities, part));
  if (execution === 'local')
    return { pushed: everything, execution, basis: own.execution === 'local' ? own.basis : basis };
  return { pushed: leaf(kind, part), execution: 'superset', basis };
}

function capabilityOf<K extends RecordKind>(
  capabilities: EffectiveFilters<K>,
  { field, op }: Leaf<K>,
): EffectiveOperator | undefined {
  return capabilities[field]?.[op];
}

function keptHere<K extends RecordKind>(part: SplitPart<K>): SplitPart<K> {
  return part.execution === 'local' ? part : { leaf: part.leaf, execution: 'local', basis: null };
}
