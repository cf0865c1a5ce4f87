import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { Kind } from 'graphql';
import { decodeOrder } from '../resolvers/arguments/order.ts';
import { costSteps } from '../resolvers/selection/cost-steps.ts';
import type { Limits } from './config/settings.ts';
import type { Estimate } from './cost/estimate.ts';
import { estimate } from './cost/estimate.ts';
import { costPlugin } from './cost/plugin.ts';
import { Reaches } from './cost/reaches.ts';
import type { Connection } from './gateway/connection.ts';
import { connectionsSeen } from './gateway/seen/connections-seen.ts';
import type { RequestContext } from './request-context.ts';
import { requireScopes } from './scopes.ts';
import { requireVariablesWithin } from './server/document/variables-within.ts';

type Connections = readonly Connection[];

/** How long what is known of accounts and capabilities is good for estimates, in milliseconds. */
const freshFor = 5_000;

/** Refuses what a caller may not send, and what would cost too much: before anything is executed. */
export function costsPlugin(options: {
  readonly schema: GraphQLSchema;
  readonly connections: Connections;
  readonly limits: Limits;
  /** Epoch milliseconds. */
  readonly now: () => number;
}): ApolloServerPlugin<RequestContext> {
  const { schema, connections, limits, now } = options;
  const reachesOf = reachesFor(now);
  return costPlugin<RequestContext>({
    limits,
    now,
    check: (context) => {
      requireVariablesWithin(context.request);
      requireScopes(schema, context);
    },
    estimate: ({ contextValue: { caller }, operation, document, request }): Estimate => {
      if (operation?.kind !== Kind.OPERATION_DEFINITION) return { rows: 0, calls: 0 };
      const steps = costSteps(schema, operation, document);
      // What a caller does not see does not count: else costs would tell of it.
      return estimate(steps, request.variables ?? {}, reachesOf(connectionsSeen(connections, caller.sees)));
    },
  });
}

/** What it takes to read the connections of one sight, looked at anew from time to time. */
export function reachesFor(now: () => number): (connections: Connections) => Reaches {
  const known = new WeakMap<Connections, { readonly reaches: Reaches; readonly until: number }>();
  return (connections) => {
    const before = known.get(connections);
    if (before !== undefined && now() < before.until) return before.reaches;
    const reaches = new Reaches(connections, (kind) => decodeOrder(kind, undefined));
    known.set(connections, { reaches, until: now() + freshFor });
    return reaches;
  };
}
