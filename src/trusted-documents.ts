import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the trusted documents are, in the working directory. */
export const trustedDocumentsFile = 'trusted-documents.json';

/** As GraphQL Code Generator's client preset writes it with `persistedDocuments`: an id, the document's text. */
const schema = z.record(z.string(), z.string().min(1));

/** Documents that whoever runs the service has vouched for: trusted for what they say, whatever their ids are. */
export interface TrustedDocuments {
  /** Text by SHA-256 digest in lower-case hex. */
  readonly byDigest: ReadonlyMap<string, string>;
  /** Digest by the id that the file gives. */
  readonly digestOf: ReadonlyMap<string, string>;
}

/**
 * The documents in the file; null if there is no file. Throws an error for people if it is not an object of documents,
 * or is not there where `required`.
 */
export function readTrustedDocuments(path: string, required: boolean): TrustedDocuments | null {
  let documents: Readonly<Record<string, string>>;
  try {
    documents = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (absent && !required) return null;
    throw new TrustedDocumentsError(path, { cause });
  }
  const byDigest = new Map<string, string>();
  const digestOf = new Map<string, string>();
  for (const [id, text] of Object.entries(documents)) {
    const digest = createHash('sha256').update(text).digest('hex');
    byDigest.set(digest, text);
    digestOf.set(id, digest);
  }
  return { byDigest, digestOf };
}

export class TrustedDocumentsError extends Error {
  constructor(path: string, options: ErrorOptions) {
    super(
      `${path}: expected a JSON object of documents, as GraphQL Code Generator's client preset writes it with ` +
        'persistedDocuments (documentId and TRUSTED_DOCUMENTS_ONLY read it)',
      options,
    );
    this.name = 'TrustedDocumentsError';
  }
}
