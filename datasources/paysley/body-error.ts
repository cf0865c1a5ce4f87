import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import { isObject } from '../http/decode.ts';

/** What a body says went wrong, whichever of the provider's shapes it has. */
export interface BodyError {
  readonly what: 'forbidden' | 'invalid' | 'notFound' | 'failed';
  /** The first of the parameters it is about. */
  readonly field: string | null;
  /** All of them. */
  readonly fields: readonly string[];
}

/**
 * The error in a body; null where there is none. Paysley has five shapes: a message alone (`Forbidden`, or that something
 * is not found), one wrong field (`error_field`), a list of wrong fields (`errors`), a result that is not success with a
 * message, and no JSON at all.
 */
export function bodyErrorOf(json: unknown): BodyError | null {
  if (!isObject(json)) return null;
  const { message, error_message, result, is_valid, error_field, errors, response_code, status_code } = json;
  const alone = Object.keys(json).length === 1;
  if (alone && message === 'Forbidden') return withFields('forbidden', []);
  // Of customers that are to be changed (Paysley, update a customer).
  if (alone && saysNotFound(message)) return withFields('notFound', []);
  const code = Number(response_code ?? status_code ?? 200);
  const failed = result === 'failed' || result === 'error' || is_valid === false || code >= 400;
  if (!failed) return null;
  if (code === 404 || saysNotFound(message) || saysNotFound(error_message)) {
    return withFields('notFound', []);
  }
  if (typeof error_field === 'string') return withFields('invalid', [error_field]);
  if (Array.isArray(errors) && isObject(errors[0])) return withFields('invalid', errors.flatMap(fieldsOf));
  return withFields('failed', []);
}

function withFields(what: BodyError['what'], fields: readonly string[]): BodyError {
  return { what, field: fields[0] ?? null, fields };
}

/** `field` is a text or a list of texts. */
function fieldsOf(error: unknown): readonly string[] {
  const field = isObject(error) ? error['field'] : undefined;
  const list: readonly unknown[] = Array.isArray(field) ? field : [field];
  return list.filter((name) => typeof name === 'string');
}

export function saysNotFound(text: unknown): boolean {
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
