import { ApiError } from '../../routes/api-error.ts';
import { parseId } from '../../wire/id.ts';
import type { TokenRecord } from '../../records/customers.ts';
import type { WriteRoute } from '../write-route.ts';
import { tellRecord } from './record-effects.ts';
import { checkNoParameters } from './resource-routes.ts';

const tokens = {
  word: 'Token',
  told: ({ externalId }: TokenRecord) => ({ reference: null, mark: externalId }),
} as const;

/** For good, and its versions with it: "cannot be undone", as the provider says of tokens. */
export const tokenDeletion: WriteRoute = {
  method: 'DELETE',
  pattern: '/payment/tokens/{id}',
  body: 'none',
  run({ query }, context) {
    checkNoParameters(query);
    const { space, parameters } = context;
    const id = parseId(parameters[0] ?? '');
    const token = id === undefined ? undefined : space.tokens.get(id);
    if (token === undefined) throw new ApiError('not_found', 'There is no such object here.');
    for (const { record } of space.tokenVersions.lookup('token.id', [token.id])) {
      space.tokenVersions.delete(record.id);
    }
    space.tokens.delete(token.id);
    tellRecord(context, tokens, 'delete', token);
    return { status: 204 };
  },
};
