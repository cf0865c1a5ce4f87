import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyvEncryptionAdapter } from 'keyv';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** What is kept at a shared store names people: nobody reads or changes it there without the secret. */
export function cipherOf(secret: string): KeyvEncryptionAdapter {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'paygraph kept answers', 32));
  return {
    encrypt(text) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength });
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString('base64');
    },
    /** Throws on what was not encrypted with this secret. */
    decrypt(text) {
      const bytes = Buffer.from(text, 'base64');
      const iv = bytes.subarray(0, ivLength);
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength });
      decipher.setAuthTag(bytes.subarray(-tagLength));
      const opened = [decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    },
  };
}
