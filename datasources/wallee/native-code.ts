import { object, text } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';

const error = object({ code: text });

/** The code in the body of an error (`{code, id, message, errors}`); undefined for bodies of another shape. */
export function nativeCodeOf(json: unknown): string | undefined {
  const body = error(json);
  return body instanceof Mismatch ? undefined : body.code;
}
