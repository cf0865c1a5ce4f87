import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { JournalError } from './journal-error.ts';
import type { SqlDatabase } from './sql-database.ts';

/** In bytes. */
const length = 32;

/**
 * The key of the digests, the same for every process of the store. Made once and kept in the store, beside the digests;
 * or, so that who has the store alone can not guess inputs from digests, derived from a secret that is kept elsewhere:
 * then the store holds only what tells another secret from it, because under another one every key would seem reused
 * for another input.
 */
export async function digestKeyOf(database: SqlDatabase, secret: string | undefined): Promise<Uint8Array> {
  const derived = secret === undefined ? null : derive(secret);
  const offered =
    derived === null ? `made:${randomBytes(length).toString('base64')}` : `given:${fingerprint(derived)}`;
  await database.query(
    `insert into journal_keys (name, value) values ('digest', $1) on conflict do nothing`,
    [offered],
  );
  const [row] = await database.query(`select value from journal_keys where name = 'digest'`);
  const kept = String(row?.['value']);
  if (kept.startsWith('made:')) {
    if (derived !== null) {
      throw new JournalError('the journal has a key of its own: it was made without JOURNAL_SECRET');
    }
    const key = Buffer.from(kept.slice('made:'.length), 'base64');
    if (key.length !== length) throw new JournalError("the journal's key is damaged");
    return key;
  }
  if (derived === null) throw new JournalError('the journal was made with JOURNAL_SECRET, which is not set');
  if (kept !== `given:${fingerprint(derived)}`) {
    throw new JournalError('JOURNAL_SECRET is not the one that the journal was made with');
  }
  return derived;
}

function derive(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'paygraph journal digests', length));
}

function fingerprint(key: Uint8Array): string {
  return createHmac('sha256', key).update('paygraph journal fingerprint').digest('base64');
}
