import { readFileSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { compress } from './compress.ts';
import type { Encoding } from './encoding.ts';
import { reply } from './reply.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * What the page may do: load and ask this origin, nothing else. The editor writes style elements, and its style
 * sheet holds its fonts and icons as data; neither can run code.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * No Strict-Transport-Security: whether there is TLS, and on which names, is known only to what stands before this
 * server. X-Frame-Options is for browsers that know no frame-ancestors.
 */
const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
  vary: 'accept, accept-encoding',
} as const;

interface Asset {
  readonly body: Buffer;
  readonly contentType: string;
  /** By encoding, made once each when it is first asked for; null: it goes as it is. */
  readonly compressed: Map<Encoding, Promise<Buffer | null>>;
}

/** The playground's page and assets, as built into a folder. */
export class Playground {
  /** By the path from the folder. A closed table: no request reaches the file system. */
  readonly #assets: ReadonlyMap<string, Asset>;

  private constructor(assets: ReadonlyMap<string, Asset>) {
    this.#assets = assets;
  }

  /** Reads the whole folder, some megabytes. Null if the playground has not been built there. */
  static load(folder: string): Playground | null {
    const assets = new Map<string, Asset>();
    try {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const contentType = contentTypes[extname(entry.name)];
        if (!entry.isFile() || contentType === undefined) continue;
        const file = join(entry.parentPath, entry.name);
        const name = file.slice(folder.length).split(sep).filter(Boolean).join('/');
        assets.set(name, { body: readFileSync(file), contentType, compressed: new Map() });
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
    return assets.has('index.html') ? new Playground(assets) : null;
  }

  async replyPage(response: ServerResponse, encoding: Encoding): Promise<void> {
    await this.#reply(response, 'index.html', 'no-cache', encoding);
  }

  /** False if there is no such asset. */
  replyAsset(response: ServerResponse, name: string, encoding: Encoding): Promise<boolean> {
    // Their names hold a digest of their content.
    return this.#reply(response, name, 'public, max-age=31536000, immutable', encoding);
  }

  async #reply(
    response: ServerResponse,
    name: string,
    cacheControl: string,
    encoding: Encoding,
  ): Promise<boolean> {
    const asset = this.#assets.get(name);
    if (asset === undefined) return false;
    let made = asset.compressed.get(encoding);
    if (made === undefined) asset.compressed.set(encoding, (made = compress(asset.body, encoding)));
    const compressed = await made;
    const headers = { ...HEADERS, 'content-type': asset.contentType, 'cache-control': cacheControl };
    if (compressed === null) reply(response, 200, headers, asset.body);
    else reply(response, 200, { ...headers, 'content-encoding': encoding }, compressed);
    return true;
  }
}
