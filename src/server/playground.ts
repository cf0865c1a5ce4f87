import { readFileSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
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

interface Asset {
  readonly body: Buffer;
  readonly contentType: string;
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
        assets.set(name, { body: readFileSync(file), contentType });
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
    return assets.has('index.html') ? new Playground(assets) : null;
  }

  replyPage(response: ServerResponse): void {
    this.#reply(response, 'index.html', 'no-cache');
  }

  /** False if there is no such asset. */
  replyAsset(response: ServerResponse, name: string): boolean {
    // Their names hold a digest of their content.
    return this.#reply(response, name, 'public, max-age=31536000, immutable');
  }

  #reply(response: ServerResponse, name: string, cacheControl: string): boolean {
    const asset = this.#assets.get(name);
    if (asset === undefined) return false;
    reply(
      response,
      200,
      {
        'content-type': asset.contentType,
        'cache-control': cacheControl,
        'content-security-policy': POLICY,
        vary: 'accept',
      },
      asset.body,
    );
    return true;
  }
}
