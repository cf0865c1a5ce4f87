import type { ASTNode } from 'graphql';
import { GraphQLError } from 'graphql';

/** Says what a scalar takes and what came instead; long texts are cut so that an error stays readable. */
export function scalarError(scalar: string, required: string, got: unknown, node?: ASTNode): GraphQLError {
  const shown = typeof got === 'string' ? JSON.stringify(got.slice(0, 60)) : describe(got);
  return new GraphQLError(`${scalar}: ${required}, got ${shown}`, node === undefined ? {} : { nodes: node });
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : `a value of type ${typeof value}`;
}
