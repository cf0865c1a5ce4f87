import type {
  ApolloServerPlugin,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { formatError } from './errors.ts';
import { pluginError } from './plugin-error.ts';
import type { ExplainMode, ServerContext } from './server-context.ts';
import { explainModes } from './server-context.ts';

/** Says what an operation would ask of the providers, without asking. */
export type PlanOperation<Context extends ServerContext> = (
  request: GraphQLRequestContextResponseForOperation<Context>,
) => Promise<unknown>;

/**
 * Answers `extensions: {"explain": "PLAN" | "ANALYZE"}` of a request in `extensions.explain` of its response.
 * A PLAN executes nothing and has no data. Where explaining is not allowed, asking for it is FORBIDDEN.
 */
export function explainPlugin<Context extends ServerContext>(options: {
  readonly allowed: boolean;
  readonly planOperation: PlanOperation<Context>;
}): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => {
      const asked: unknown = request.extensions?.['explain'];
      if (asked === undefined || asked === null) return;
      return {
        didResolveOperation: async ({ contextValue, operation }) => {
          const mode = modeOf(asked);
          if (!options.allowed)
            throw pluginError(403, 'FORBIDDEN', 'extensions.explain is not allowed here.');
          if (mode === 'PLAN' && operation?.operation === 'mutation') {
            throw pluginError(400, 'BAD_USER_INPUT', 'extensions.explain: a mutation has no PLAN.');
          }
          contextValue.explain = mode;
        },
        responseForOperation: async (context) =>
          context.contextValue.explain === 'PLAN' ? answerPlan(options.planOperation, context) : null,
        willSendResponse: async ({ contextValue, response }) => {
          if (contextValue.explain !== 'ANALYZE' || response.body.kind !== 'single') return;
          const report = contextValue.explainReport?.();
          if (report === undefined) return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, explain: report };
        },
      };
    },
  };
}

function modeOf(asked: unknown): ExplainMode {
  const mode = explainModes.find((known) => known === asked);
  if (mode === undefined) {
    throw pluginError(400, 'BAD_USER_INPUT', `extensions.explain: expected ${explainModes.join(' or ')}.`);
  }
  return mode;
}

async function answerPlan<Context extends ServerContext>(
  planOperation: PlanOperation<Context>,
  context: GraphQLRequestContextResponseForOperation<Context>,
): Promise<GraphQLResponse> {
  try {
    return answer({ data: null, extensions: { explain: await planOperation(context) } });
  } catch (cause) {
    context.contextValue.log.warn({ err: cause }, 'an operation could not be planned');
    // What is thrown in this hook would become a bare 500.
    const error =
      cause instanceof GraphQLError
        ? cause
        : new GraphQLError('', cause instanceof Error ? { originalError: cause } : {});
    return answer({ data: null, errors: [formatError(error.toJSON(), error)] });
  }
}

type SingleResult = Extract<GraphQLResponse['body'], { kind: 'single' }>['singleResult'];

function answer(singleResult: SingleResult): GraphQLResponse {
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
