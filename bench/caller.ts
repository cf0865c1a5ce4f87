import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The benchmark's only caller: an endpoint in production does not start without one. */
const key = 'the-key-of-the-benchmark';

/** What every request to a server has. Servers that know no callers ignore the key. */
export const requestHeaders = { 'content-type': 'application/json', 'x-api-key': key } as const;

/** A configuration in which that caller may do and see everything; `remove` takes its folder away. */
export function callerFile(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'paygraph-bench-'));
  const path = join(folder, 'callers.json');
  const apiKeys = [createHash('sha256').update(key).digest('hex')];
  writeFileSync(path, JSON.stringify({ callers: [{ id: 'bench', apiKeys, scopes: 'all', sees: 'all' }] }));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
