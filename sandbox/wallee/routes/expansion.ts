import { linkId } from '../query/column.ts';
import type { World } from '../query/column.ts';
import { QueryError } from '../query/query-error.ts';
import type { Field } from '../shapes/field.ts';
import type { Shape } from '../shapes/shape.ts';
import { SHAPES } from '../shapes/shapes.ts';

/** The properties a caller wants in full, each with what it wants in full within it. */
export interface Expansion extends ReadonlyMap<string, Expansion> {}

interface MutableExpansion extends Map<string, MutableExpansion> {}

/** Levels a path may have (wallee spec: expand). */
const MAX_DEPTH = 4;

/** Reads `expand`, given once or often, paths separated by commas. Only links and extras can be expanded. */
export function parseExpansion(values: readonly string[], shape: Shape): Expansion {
  const root: MutableExpansion = new Map();
  for (const path of values.flatMap((value) => value.split(','))) {
    const names = path.split('.');
    if (names.length > MAX_DEPTH) {
      throw new QueryError(`expand: at most ${MAX_DEPTH} levels were expected, not "${path}".`);
    }
    let level = root;
    let current: Shape | undefined = shape;
    for (const name of names) {
      const field: Field | undefined = fieldOf(current, name);
      if (field === undefined || !isExpandable(field)) {
        throw new QueryError(`expand: "${name}" of "${path}" is nothing that can be expanded.`);
      }
      const next: MutableExpansion = level.get(name) ?? new Map();
      level.set(name, next);
      level = next;
      current = field.kind === 'link' || field.kind === 'links' ? SHAPES[field.to] : undefined;
    }
  }
  return root;
}

/** The record as callers see it: links as ids and extras left out, save for those that are expanded. */
export function rendered(record: object, shape: Shape, expansion: Expansion, world: World): object {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const field = fieldOf(shape, name);
    const inner = expansion.get(name);
    if (field?.kind === 'extra' && inner === undefined) continue;
    shown[name] = field === undefined || inner === undefined ? value : expanded(value, field, inner, world);
  }
  return shown;
}

function expanded(value: unknown, field: Field, expansion: Expansion, world: World): unknown {
  if (field.kind !== 'link' && field.kind !== 'links') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => expanded(item, field, expansion, world));
  const id = linkId(value);
  const row = id === undefined ? undefined : world.find(field.to, id);
  // A link to what is no more, or belongs to others, keeps its id.
  return row === undefined ? value : rendered(row.record, SHAPES[field.to], expansion, world);
}

function fieldOf(shape: Shape | undefined, name: string): Field | undefined {
  return shape !== undefined && Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
}

function isExpandable(field: Field): boolean {
  return field.kind === 'link' || field.kind === 'links' || field.kind === 'extra';
}
