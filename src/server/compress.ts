import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding.ts';

/** Answers up to 1 KiB stay as they are: they fit a packet, and compressing takes longer than it saves. */
const LEAST_BYTES = 1024;
/** What is longer stays as it is, so that answers being compressed have a bound in memory: 16 MiB. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Most bytes that wait to be compressed or are, in this process: 64 MiB. */
const MOST_UNDER_WAY = 64 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

let underWay = 0;

/** Compressed off the main thread; null if it goes as it is, because of its size or of how much is under way. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer | null> {
  const size = body.length;
  if (size <= LEAST_BYTES || size > MOST_BYTES || underWay + size > MOST_UNDER_WAY) return null;
  underWay += size;
  try {
    switch (encoding) {
      case 'identity':
        return null;
      case 'gzip':
        return await zip(body, { level: 6 });
      case 'br':
        return await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: size,
          },
        });
    }
  } finally {
    underWay -= size;
  }
}

/** The default, 11, takes a hundred times as long for a tenth less. */
const BROTLI_QUALITY = 4;
