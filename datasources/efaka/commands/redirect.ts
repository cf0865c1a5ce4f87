import type { Redirect } from '../../../src/ports/command.ts';
import { isObject, list, object, text } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';

const parameters = list(object({ name: text, value: text }));

/** Where the shopper has to go on; null where the answer says nothing of it that a browser could follow. */
export function redirectIn(json: unknown): Redirect | null {
  const redirect = isObject(json) ? json['redirect'] : undefined;
  if (!isObject(redirect)) return null;
  const { url, method = 'GET', parameters: given = [] } = redirect;
  const read = parameters(given);
  if (typeof url !== 'string' || !isWebAddress(url) || read instanceof Mismatch) return null;
  if (method !== 'GET' && method !== 'POST') return null;
  return { url, method, parameters: read };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
