import { describeAnswer } from './exchange.ts';
import type { Answer } from './exchange.ts';
import type { ConnectionName } from './failure.ts';
import { providerFailure } from './failure.ts';
import { parseJson } from './json.ts';
import type { ReadResponse } from './read-request.ts';

/** The answer as sources read it: parsed once, and only if somebody asks. */
export function readResponse(name: ConnectionName, answer: Answer): ReadResponse {
  let parsed: { readonly json: unknown } | null = null;
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: answer.body.length,
    json() {
      parsed ??= { json: jsonOf(name, answer) };
      return parsed.json;
    },
  };
}

function jsonOf(name: ConnectionName, answer: Answer): unknown {
  try {
    return parseJson(answer.body);
  } catch {
    // Told below; the error itself has nothing to add.
  }
  const details = { required: 'JSON', got: describeAnswer(answer), httpStatus: answer.status };
  throw providerFailure(name, 'PROVIDER_BAD_RESPONSE', details);
}
