import { errorCodes } from '../../src/domain/error-code.ts';
import { wordEnum } from './word-enum.ts';

export const ErrorCodeEnum = wordEnum(
  'ErrorCode',
  'Every code that an error of this service can have, in `errors[].extensions.code`, `UserError.code` and `ProviderError.code`.',
  errorCodes,
  {
    BAD_USER_INPUT: 'The request is not what the schema or the meaning of its arguments asks for.',
    UNAUTHENTICATED: 'Who is asking is not known.',
    FORBIDDEN: 'Who is asking may not.',
    NOT_FOUND: 'There is no such thing.',
    CONFLICT: 'It contradicts something that exists already.',
    VERSION_CONFLICT: 'The `version` sent is not the current one: read again and retry.',
    IDEMPOTENCY_KEY_REUSED: 'The key was used before, for a different request.',
    UNSUPPORTED_BY_PROVIDER: 'The provider cannot do this.',
    DECLINED: 'The payment was refused by who was to pay it.',
    INVALID_STATE: 'Not possible in the state it is in.',
    LIMIT_EXCEEDED: 'More than the provider allows.',
    SCAN_LIMIT_EXCEEDED:
      'A filter or order that the provider cannot run would read more records than one query may.',
    QUERY_TOO_COMPLEX: 'The document or a filter asks for more than one request may.',
    RATE_LIMITED: 'Too many requests: try again later.',
    PROVIDER_AUTHENTICATION_FAILED: 'The provider does not accept the credentials of this connection.',
    PROVIDER_UNAVAILABLE: 'The provider could not be reached, or says that it is not working.',
    PROVIDER_TIMEOUT: 'The provider did not answer in time.',
    PROVIDER_BAD_RESPONSE: 'The provider answered something that makes no sense.',
    OUTCOME_UNKNOWN: 'Whether the provider carried the operation out is not known yet: follow `operation`.',
    INTERNAL_SERVER_ERROR: 'A mistake of this service; the log has the rest.',
  },
);
