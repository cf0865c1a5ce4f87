import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the documents are that TRUSTED_DOCUMENTS_ONLY lets through, in the working directory. */
export const trustedDocumentsFile = 'trusted-documents.json';

/** As GraphQL Code Generator's client preset writes it with `persistedDocuments`: any key, the document's text. */
const schema = z.record(z.string(), z.string().min(1));

/**
 * SHA-256 digests (lower-case hex) of the documents in the file. Keys don't count: a document is trusted for what it
 * says. Throws an error for people if the file is missing, or not an object of documents.
 */
export function readTrustedDocuments(path: string): ReadonlySet<string> {
  let documents: Readonly<Record<string, string>>;
  try {
    documents = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new TrustedDocumentsError(path, { cause });
  }
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  return new Set(Object.values(documents).map(digest));
}

export class TrustedDocumentsError extends Error {
  constructor(path: string, options: ErrorOptions) {
    super(
      `TRUSTED_DOCUMENTS_ONLY is set, but ${path} is not a JSON object of documents, as GraphQL Code Generator's ` +
        'client preset writes it with persistedDocuments',
      options,
    );
    this.name = 'TrustedDocumentsError';
  }
}
