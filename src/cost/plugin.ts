import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import type { Limits } from '../config/settings.ts';
import type { Caller } from '../ports/caller.ts';
import type { ServerContext } from '../server/server-context.ts';
import { Budgets } from './budgets.ts';
import type { Estimate } from './estimate.ts';
import { costOf } from './estimate.ts';
import { budgetSpent, tooComplex, tooManyUnderWay } from './refusals.ts';
import { UnderWay } from './under-way.ts';
import { baseCost, callWeight } from './weights.ts';

/** What of a request's context tells who pays. */
export interface PayingContext extends ServerContext {
  readonly caller: Caller;
}

export interface CostOptions<Context extends PayingContext> {
  readonly limits: Pick<
    Limits,
    'costLimit' | 'costPerMinute' | 'requestsUnderWay' | 'requestsUnderWayPerCaller'
  >;
  /** Throws if the caller may not send this at all; then it costs nothing. */
  readonly check: (request: GraphQLRequestContextDidResolveOperation<Context>) => void;
  readonly estimate: (request: GraphQLRequestContextDidResolveOperation<Context>) => Estimate;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** After its deadline a request is answered within this, in milliseconds; its place is free then in any case. */
const answerWithin = 60_000;

/**
 * Before an operation is executed: what it may cost is worked out, refused if that is too much, and taken from what its
 * caller has for the minute. Each answer says so in `extensions.cost`.
 */
export function costPlugin<Context extends PayingContext>(
  options: CostOptions<Context>,
): ApolloServerPlugin<Context> {
  const { limits, now } = options;
  const budgets = new Budgets();
  const underWay = new UnderWay({
    all: limits.requestsUnderWay,
    perCaller: limits.requestsUnderWayPerCaller,
  });
  return {
    requestDidStart: async ({ contextValue: { caller } }) => {
      const key = JSON.stringify([caller.tenant, caller.id]);
      const perMinute = caller.costPerMinute ?? limits.costPerMinute;
      let requested = 0;
      let paid: Estimate | null = null;
      let end: (() => void) | null = null;

      function admit(request: GraphQLRequestContextDidResolveOperation<Context>): void {
        options.check(request);
        // Which one is meant cannot be told: it is refused for that.
        if (request.operation === undefined) return;
        const planned = request.request.extensions?.['explain'] === 'PLAN';
        const estimate = planned ? nothing : options.estimate(request);
        requested = planned ? baseCost : costOf(estimate);
        request.contextValue.cost = requested;
        // What is more than all of a minute would never be let through.
        const most = Math.min(limits.costLimit, perMinute);
        if (requested > most) throw tooComplex(requested, most);
        const begun = underWay.begin(key, request.contextValue.deadline + answerWithin, now());
        if (begun === 'all') throw tooManyUnderWay(begun, limits.requestsUnderWay);
        if (begun === 'caller') throw tooManyUnderWay(begun, limits.requestsUnderWayPerCaller);
        end = begun;
        const charge = budgets.charge(key, requested, perMinute, now());
        if (!charge.granted) throw budgetSpent(requested, charge, perMinute, now());
        paid = estimate;
      }

      function settle({
        contextValue: { metrics },
        response,
      }: GraphQLRequestContextWillSendResponse<Context>): void {
        end?.();
        const more = paid === null ? 0 : metrics.upstreamCalls - Math.ceil(paid.calls);
        if (more > 0) budgets.owe(key, more * callWeight, now());
        if (response.body.kind !== 'single') return;
        const { remaining, resetAt } = budgets.balance(key, perMinute, now());
        const result = response.body.singleResult;
        const cost = { requested, remaining, resetAt: new Date(resetAt).toISOString() };
        result.extensions = { ...result.extensions, cost };
      }

      return {
        didResolveOperation: async (request) => admit(request),
        willSendResponse: async (request) => settle(request),
      };
    },
  };
}

const nothing: Estimate = { rows: 0, calls: 0 };
