import type { SandboxRequest } from '../../kit/request.ts';
import { ApiError, invalidRequest } from '../routes/api-error.ts';

const TEXT = new TextDecoder('utf-8', { fatal: true });

/** The JSON of a body. Throws 415 for another media type, 400 for what is no JSON. */
export function readJson({ headers, body }: SandboxRequest, mediaType = 'application/json'): unknown {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== mediaType) throw new ApiError(415, `A body of the type ${mediaType} was expected.`);
  try {
    return JSON.parse(TEXT.decode(body)) as unknown;
  } catch {
    throw invalidRequest([{ message: 'The body is no JSON.', members: [] }]);
  }
}

/** The JSON object of a body; 400 for another value. */
export function readObject(request: SandboxRequest): Readonly<Record<string, unknown>> {
  return objectOf(readJson(request));
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw invalidRequest([{ message: 'A JSON object was expected.', members: [] }]);
}
