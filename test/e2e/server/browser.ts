import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { isLoopbackHost } from '../../../src/server/loopback-host.ts';

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is installed; null if none is. `CHROMIUM_PATH` goes first. */
export function findBrowser(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  return [...(chosen ? [chosen] : []), ...KNOWN_PLACES].find((path) => existsSync(path)) ?? null;
}

/** A browser with an empty profile that reaches this machine and nothing else. */
export interface OfflineBrowser extends AsyncDisposable {
  readonly context: BrowserContext;
  /** Every address elsewhere that a page tried to reach. */
  readonly refused: readonly string[];
}

export async function openOfflineBrowser(executablePath: string): Promise<OfflineBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'paygraph-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1400, height: 900 },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What slips past the page's requests (workers, prefetching) ends here: no name but localhost resolves.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  const refused: string[] = [];
  await context.route(
    (url) => !isLocal(url),
    (route) => {
      refused.push(route.request().url());
      return route.abort('blockedbyclient');
    },
  );
  return {
    context,
    refused,
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function isLocal(url: URL): boolean {
  return url.protocol === 'data:' || url.protocol === 'blob:' || isLoopbackHost(url.host);
}
