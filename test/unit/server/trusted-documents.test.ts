import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTrustedDocuments, TrustedDocumentsError } from '../../../src/trusted-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('the file of trusted documents', () => {
  it('gives the digest of each document, whatever its key', () => {
    const text = '{ providers { name } }';
    const digests = readTrustedDocuments(file('good.json', JSON.stringify({ anything: text })));
    expect([...digests]).toEqual([createHash('sha256').update(text).digest('hex')]);
  });

  it.each([
    ['is missing', join(folder, 'none.json')],
    ['is no JSON', file('bad.json', '{')],
    ['holds something else', file('list.json', '["{ providers { name } }"]')],
    ['holds an empty document', file('empty.json', '{"a":""}')],
  ])('is refused with a sentence when it %s', (_case, path) => {
    expect(() => readTrustedDocuments(path)).toThrow(TrustedDocumentsError);
  });
});
