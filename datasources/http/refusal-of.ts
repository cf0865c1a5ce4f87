import type { ErrorCode } from '../../src/domain/error-code.ts';
import type { Refusal } from '../../src/domain/operation.ts';
import type { CommandReply } from './command-request.ts';

interface Meaning {
  readonly code: ErrorCode;
  readonly message: string;
}

const invalid: Meaning = { code: 'BAD_USER_INPUT', message: 'The provider found the input invalid' };

const meanings: Readonly<Record<number, Meaning>> = {
  400: invalid,
  403: {
    code: 'PROVIDER_AUTHENTICATION_FAILED',
    message: 'The provider does not allow this with the credentials of the connection',
  },
  404: { code: 'NOT_FOUND', message: 'The provider knows no such record' },
  409: { code: 'CONFLICT', message: 'The provider says that this collides with something it has' },
  410: { code: 'INVALID_STATE', message: 'The provider says that it is too late for this' },
  413: { code: 'LIMIT_EXCEEDED', message: 'The provider found the request too large' },
  422: invalid,
};

/**
 * What a status that is not 2xx means to a command, where the provider's own body says no more. Throws TypeError for 2xx,
 * which refuses nothing.
 */
export function refusalOf({ status }: Pick<CommandReply, 'status'>): Refusal {
  if (status < 300) throw new TypeError(`required a status that refuses, got ${status}`);
  const { code, message } = meanings[status] ?? {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'The provider did not accept the request as it was sent',
  };
  return { code, message: `${message} (${status}).`, path: null };
}
