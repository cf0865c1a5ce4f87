import type { SandboxRequest } from '../../kit/request.ts';
import { ApiError } from '../routes/api-error.ts';
import { Decimal } from '../wire/decimal.ts';
import { parseId } from '../wire/id.ts';

const TEXT = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON body of a request, which the HTTP shell has kept to 1 MiB: 415 and 400 are thrown, in this order.
 * Whole numbers are read as `Id`, numbers with a fraction as `Decimal`, so that no digit is lost; those with an
 * exponent as plain numbers.
 */
export function readJson({ headers, body }: SandboxRequest): unknown {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new ApiError('unsupported_media_type', 'A body of the type application/json was expected.');
  }
  try {
    return JSON.parse(TEXT.decode(body), exactNumber) as unknown;
  } catch {
    throw new ApiError('bad_request', 'The body is no JSON.');
  }
}

function exactNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  const whole = parseId(context.source);
  if (whole !== undefined) return whole;
  return /^-?\d+\.\d+$/.test(context.source) ? new Decimal(context.source) : value;
}
