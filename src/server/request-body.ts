import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';
import { jsonLimits, requireJsonWithin } from './json-limits.ts';

/** Most bytes a request's body may have: 1 MiB. */
export const MAX_BODY_BYTES = 1024 * 1024;

/**
 * The body of a request as JSON.
 *
 * @throws {HttpError} 413 if it is longer than `limit` bytes, 415 if it is not `application/json` or is
 * compressed, 400 if it is not JSON in UTF-8 or holds more than
 * `jsonLimits` allow.
 */
export async function readJsonBody(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<unknown> {
  const [type, ...parameters] = (request.headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') {
    // Also the reason why no web page of another origin can post here: a browser would ask first, in vain.
    throw new HttpError(415, 'BAD_USER_INPUT', 'The content type must be application/json.');
  }
  if (parameters.some((parameter) => /^charset=(?!"?utf-?8"?$)/.test(parameter))) {
    throw new HttpError(415, 'BAD_USER_INPUT', 'The body must be in UTF-8.');
  }
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new HttpError(415, 'BAD_USER_INPUT', 'The body must not be compressed.');
  }
  const bytes = await readBytes(request, limit);
  // Decoding would put another character where there is none, and so change what was sent.
  if (!isUtf8(bytes)) throw new HttpError(400, 'BAD_USER_INPUT', 'The body is not valid UTF-8.');
  const value = parseJson(bytes.toString('utf8'));
  requireJsonWithin(value, jsonLimits);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may hold what must not be logged or echoed.
    throw new HttpError(400, 'BAD_USER_INPUT', 'The body is not valid JSON.');
  }
}

/** Events rather than iteration: leaving an iteration early destroys the socket, and the answer with it. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const refuse = (): void => {
      chunks.length = 0;
      // What is still on its way is read and thrown away, until the server's request timeout at the latest.
      request.removeAllListeners('data').resume();
      reject(new HttpError(413, 'LIMIT_EXCEEDED', `The body must not be longer than ${limit} bytes.`));
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      refuse();
      return;
    }
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) refuse();
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
