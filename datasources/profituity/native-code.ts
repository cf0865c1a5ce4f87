import { object, text } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';

const failed = object({ error: object({ code: text }) });

/**
 * The code in the body of an error, `{"error": {"code": "PlatformNext:PaymentNotCancelable", …}}` (ABP, exception
 * handling), without the name of the application before the colon; undefined for bodies of another shape.
 */
export function nativeCodeOf(json: unknown): string | undefined {
  const body = failed(json);
  return body instanceof Mismatch ? undefined : body.error.code.replace(/^.*:/s, '');
}
