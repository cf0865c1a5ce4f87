import type { HTTPGraphQLRequest } from '@apollo/server';
import { HttpError } from './http-error.ts';
import type { PersistedDocuments } from './persisted-documents.ts';

type Named = Pick<HTTPGraphQLRequest, 'search' | 'body'>;

/**
 * A request that names its document by `documentId` (GraphQL over HTTP, "Persisted Documents"), in the way that Apollo
 * knows: by the digest in `extensions.persistedQuery`. Others are as they were.
 *
 * @throws {HttpError} 400 BAD_USER_INPUT where the id is no text, is none that could be known, or stands beside a query.
 */
export function resolveDocumentId(asked: Named, documents: PersistedDocuments): Named {
  const { search, body } = asked;
  if (typeof body === 'object' && body !== null && 'documentId' in body) {
    const { documentId, ...rest } = body as Readonly<Record<string, unknown>>;
    const digest = digestOf(documentId, 'query' in rest, documents);
    return {
      search,
      body: { ...rest, extensions: { ...asObject(rest['extensions']), ...persisted(digest) } },
    };
  }
  const parameters = new URLSearchParams(search);
  const documentIds = parameters.getAll('documentId');
  if (documentIds.length === 0) return asked;
  const documentId = documentIds.length === 1 ? documentIds[0] : null;
  const digest = digestOf(documentId, parameters.has('query'), documents);
  parameters.delete('documentId');
  const extensions = { ...objectIn(parameters.get('extensions')), ...persisted(digest) };
  parameters.set('extensions', JSON.stringify(extensions));
  return { search: `?${parameters.toString()}`, body };
}

function persisted(sha256Hash: string): object {
  return { persistedQuery: { version: 1, sha256Hash } };
}

function digestOf(documentId: unknown, hasQuery: boolean, documents: PersistedDocuments): string {
  if (hasQuery) throw refused('must not stand beside a query');
  const digest = typeof documentId === 'string' ? documents.digestOf(documentId) : undefined;
  if (digest === undefined) throw refused('is no id of a trusted document, nor sha256: and 64 digits');
  return digest;
}

function refused(why: string): HttpError {
  return new HttpError(400, 'BAD_USER_INPUT', `documentId ${why}.`);
}

function objectIn(text: string | null): object {
  if (text === null) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpError(400, 'BAD_USER_INPUT', 'extensions is not valid JSON.');
  }
  return asObject(value);
}

function asObject(value: unknown): object {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new HttpError(400, 'BAD_USER_INPUT', 'extensions must be an object.');
}
