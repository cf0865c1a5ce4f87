import type { LeafOperator } from '../../../src/filter/ast.ts';

/** A leaf that no capability allows has reached the dialect. Dropping it would change the answer. */
export function unsupported(path: string, operator: LeafOperator): never {
  throw new Error(`The load options have no '${operator}' for the property ${path}`);
}
