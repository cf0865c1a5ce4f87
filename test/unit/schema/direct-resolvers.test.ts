import { isObjectType, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../../resolvers/graph.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';

const graph = createGraph();

/** What only type-graphql's wrapper calls. */
const ofTheWrapper = 'applyMiddlewares';

describe('the graph', () => {
  it('is a valid schema', () => {
    expect(validateSchema(graph)).toEqual([]);
  });
});

describe('field resolvers', () => {
  it('have no wrapper around them where they take no arguments', () => {
    const wrapped: string[] = [];
    let direct = 0;
    for (const type of Object.values(graph.getTypeMap())) {
      if (!isObjectType(type) || type === graph.getQueryType() || type === graph.getMutationType()) continue;
      for (const { name, args, resolve } of Object.values(type.getFields())) {
        if (resolve === undefined || args.length > 0) continue;
        if (String(resolve).includes(ofTheWrapper)) wrapped.push(`${type.name}.${name}`);
        else direct += 1;
      }
    }
    expect(wrapped).toEqual([]);
    expect(direct).toBeGreaterThan(50);
  });

  it('keep the wrapper where it makes arguments', () => {
    const account = graph.getType('Account');
    const resolve = isObjectType(account) ? account.getFields()['transactions']?.resolve : undefined;
    expect(String(resolve)).toContain(ofTheWrapper);
  });

  it('get what their decorators name, in their order, those of interfaces too', () => {
    const ref = new RecordRef('terminal', 'WALLEE', 'shop', '405', '7');
    const terminal = graph.getType('Terminal');
    const resolve = isObjectType(terminal) ? terminal.getFields()['provider']?.resolve : undefined;
    const gateway = { connection: (key: string) => `connection ${key}` };
    expect(resolve?.({ ref }, {}, { gateway }, undefined as never)).toBe('connection shop');
  });
});
