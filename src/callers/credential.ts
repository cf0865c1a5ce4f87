import type { IncomingHttpHeaders } from 'node:http';
import { PaygraphError } from '../domain/errors.ts';

/**
 * What a request shows of who sends it: `authorization: Bearer …` or `x-api-key: …`.
 *
 * @throws {PaygraphError} UNAUTHENTICATED if it shows nothing, or two things, of which one might be somebody else's.
 */
export function credentialOf({ authorization, 'x-api-key': apiKey }: IncomingHttpHeaders): string {
  if (authorization !== undefined && apiKey !== undefined) {
    throw new PaygraphError('UNAUTHENTICATED', 'Send either authorization or x-api-key, not both.');
  }
  const shown = typeof apiKey === 'string' ? apiKey.trim() : bearer(authorization);
  if (shown === undefined || shown === '') {
    throw new PaygraphError(
      'UNAUTHENTICATED',
      'Send an API key or a token as authorization: Bearer …, or a key as x-api-key.',
    );
  }
  return shown;
}

/** The scheme's name is read in upper or lower case (RFC 9110, section 11.1). */
function bearer(header: string | undefined): string | undefined {
  return /^bearer +([\x21-\x7e]+) *$/i.exec(header ?? '')?.[1];
}
