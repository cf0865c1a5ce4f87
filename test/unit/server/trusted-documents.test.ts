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
  it('gives each document by its digest, and the digest by its id', () => {
    const text = '{ providers { name } }';
    const documents = readTrustedDocuments(file('good.json', JSON.stringify({ anything: text })), true);
    const digest = createHash('sha256').update(text).digest('hex');
    expect([...(documents?.byDigest ?? [])]).toEqual([[digest, text]]);
    expect([...(documents?.digestOf ?? [])]).toEqual([['anything', digest]]);
  });

  it('is what the code generator writes, ids being digests', () => {
    const documents = readTrustedDocuments('test/e2e/generated/persisted-documents.json', true);
    const ids = [...(documents?.digestOf ?? [])];
    expect(ids.length).toBeGreaterThan(10);
    for (const [id, digest] of ids) expect(id).toBe(`sha256:${digest}`);
  });

  it('need not be there where others are accepted as well', () => {
    expect(readTrustedDocuments(join(folder, 'none.json'), false)).toBeNull();
    expect(() => readTrustedDocuments(file('odd.json', '{'), false)).toThrow(TrustedDocumentsError);
  });

  it.each([
    ['is missing', join(folder, 'none.json')],
    ['is no JSON', file('bad.json', '{')],
    ['holds something else', file('list.json', '["{ providers { name } }"]')],
    ['holds an empty document', file('empty.json', '{"a":""}')],
  ])('is refused with a sentence when it %s', (_case, path) => {
    expect(() => readTrustedDocuments(path, true)).toThrow(TrustedDocumentsError);
  });
});
