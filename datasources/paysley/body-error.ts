import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import { isObject } from '../http/decode.ts';

/** What a body says went wrong, whichever of the provider's shapes it has. */
interface BodyError {
  readonly what: 'forbidden' | 'invalid' | 'notFound' | 'failed';
  /** The parameter it is about. */
  readonly field: string | null;
}

/**
 * The error in a body; null where there is none. Paysley has five shapes: `{message: "Forbidden"}`, one wrong field
 * (`error_field`), a list of wrong fields (`errors`), a result that is not success with a message, and no JSON at all.
 */
function bodyErrorOf(json: unknown): BodyError | null {
  if (!isObject(json)) return null;
  const { message, error_message, result, is_valid, error_field, errors, response_code, status_code } = json;
  if (message === 'Forbidden' && Object.keys(json).length === 1) return { what: 'forbidden', field: null };
  const code = Number(response_code ?? status_code ?? 200);
  const failed = result === 'failed' || result === 'error' || is_valid === false || code >= 400;
  if (!failed) return null;
  if (code === 404 || saysNotFound(message) || saysNotFound(error_message)) {
    return { what: 'notFound', field: null };
  }
  if (typeof error_field === 'string') return { what: 'invalid', field: error_field };
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (isObject(first)) {
    const field: unknown = Array.isArray(first['field']) ? first['field'][0] : first['field'];
    return { what: 'invalid', field: typeof field === 'string' ? field : null };
  }
  return { what: 'failed', field: null };
}

function saysNotFound(text: unknown): boolean {
  return typeof text === 'string' && /\bnot found\W*$/i.test(text);
}

/** What an answer means that came with 2xx all the same; null where it is none of these. */
export function refusalOf(json: unknown): ProviderErrorCode | null {
  const error = bodyErrorOf(json);
  if (error === null) return null;
  switch (error.what) {
    case 'forbidden':
      return 'PROVIDER_AUTHENTICATION_FAILED';
    case 'notFound':
      return 'NOT_FOUND';
    case 'invalid':
    case 'failed':
      return 'PROVIDER_BAD_RESPONSE';
  }
}

/** Paysley has no codes: the shape, and which parameter it names, in words of our own. */
export function nativeCodeOf(json: unknown): string | undefined {
  const error = bodyErrorOf(json);
  if (error === null) return undefined;
  return error.field === null ? error.what : `${error.what}.${error.field}`;
}
