import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printGraph } from '../../../schema/print-graph.ts';
import { graph } from './fake-gateway.ts';

describe('schema/schema.graphql', () => {
  it('is what the code says', () => {
    const committed = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
    // A whole schema as a diff helps nobody.
    expect(committed === printGraph(graph), 'run `npm run schema` and commit the result').toBe(true);
  });

  it('is in alphabetical order and can be read back', () => {
    const printed = printGraph(graph);
    expect(printGraph(buildSchema(printed))).toBe(printed);
  });
});
