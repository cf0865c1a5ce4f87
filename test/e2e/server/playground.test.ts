import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../../src/server/playground/app/examples.ts';
import { Playground } from '../../../src/server/playground.ts';
import { findBrowser, openOfflineBrowser } from './browser.ts';
import type { Running } from './start.ts';
import { start } from './start.ts';

const project = join(import.meta.dirname, '..', '..', '..');

/** With it, the page as it was last seen is left behind for a person to look at. */
const screenshot = process.env['PLAYGROUND_SCREENSHOT'];

const HTML = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

async function startWithPlayground(): Promise<Running> {
  const playground = Playground.load(join(project, 'dist', 'playground'));
  if (playground === null) throw new Error('the playground has not been built');
  return start({ http: { playground } });
}

beforeAll(async () => {
  // Done in a moment if it is built already.
  await promisify(execFile)(process.execPath, [join(project, 'src/server/playground/build.mjs')]);
});

describe('the page', () => {
  it('is what browsers get at /graphql', async () => {
    await using server = await startWithPlayground();
    const response = await fetch(server.url, { headers: HTML });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('permissions-policy')).toContain('payment=()');
    expect((await fetch(server.url, { method: 'HEAD', headers: HTML })).status).toBe(200);
  });

  it('may load and ask nothing but its own origin', async () => {
    await using server = await startWithPlayground();
    const policy = (await fetch(server.url, { headers: HTML })).headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ', 1)[0], part]));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('connect-src')).toBe("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('is not served where there is none', async () => {
    await using server = await start();
    expect((await fetch(server.url, { headers: HTML })).status).toBe(404);
    expect(Playground.load(join(project, 'no-such-folder'))).toBeNull();
  });

  it('and all it refers to come from here, each with its type', async () => {
    await using server = await startWithPlayground();
    const page = await (await fetch(server.url, { headers: HTML })).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      const url = new URL(address, server.url);
      expect(url.origin).toBe(server.origin);
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-type')).toMatch(/^(text\/(javascript|css)|image\/svg)/);
    }
  });

  it('has style sheets that load nothing from elsewhere', async () => {
    await using server = await startWithPlayground();
    const page = await (await fetch(server.url, { headers: HTML })).text();
    const sheets = [...page.matchAll(/href="([^"]+\.css)"/g)].map(([, address]) => address ?? '');
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const text = await (await fetch(new URL(sheet, server.url))).text();
      const loaded = [...text.matchAll(/(?:url\(|@import\s)\s*["']?([^"')]{1,60})/g)].map(
        ([, address]) => address,
      );
      expect(loaded.filter((address) => /^(?:https?:)?\/\/|^https?:/.test(address ?? ''))).toEqual([]);
    }
  });
});

describe('the examples', () => {
  it('are documents, with variables and headers that can be read', () => {
    expect(examples).toHaveLength(6);
    for (const { query, variables = '{}', headers = '{}' } of examples) {
      expect(() => parse(query)).not.toThrow();
      expect(JSON.parse(variables)).toBeTypeOf('object');
      expect(JSON.parse(headers)).toBeTypeOf('object');
    }
  });

  it('are valid in the graph as it is served', () => {
    const graph = buildSchema(
      readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'),
    );
    for (const { query } of examples) expect(validate(graph, parse(query))).toEqual([]);
  });

  it('begin with one that runs', async () => {
    await using server = await startWithPlayground();
    const answer = await (await server.post({ query: examples[0]?.query })).json();
    expect(answer).toMatchObject({
      data: { transactions: { nodes: [{ customer: { displayName: 'Ada Example' } }] } },
    });
  });
});

const browser = findBrowser();

// Where no browser is installed, the tests above have told as much as can be told over HTTP.
if (browser !== null) {
  describe('a browser without a network', () => {
    it('opens the page and runs the first example', async () => {
      await using server = await startWithPlayground();
      await using offline = await openOfflineBrowser(browser);
      const page = await offline.context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== server.origin) elsewhere.push(request.url());
      });

      await page.goto(server.url);
      const tabs = page.getByRole('tab');
      await expect.poll(() => tabs.count(), { timeout: 30_000 }).toBe(6);
      for (const [index, { query }] of examples.entries()) {
        const [, name = ''] = /^(?:query|mutation) (\w+)/m.exec(query) ?? [];
        expect(await tabs.nth(index).textContent()).toContain(name);
      }
      const result = page.locator('.graphiql-response');
      // A click that comes before the editor is there does nothing, as for a person on a slow machine: click again.
      const answered = async (): Promise<string | null> => {
        const text = await result.textContent();
        if (text === '') await page.getByRole('button', { name: /execute/i }).click();
        return text;
      };
      await expect.poll(answered, { timeout: 40_000, interval: 1_500 }).toContain('Ada');
      expect(await result.textContent()).toContain('COMPLETE');
      expect(server.stub.calls).toBe(1);
      if (screenshot !== undefined) await page.screenshot({ path: screenshot });

      expect([...offline.refused, ...elsewhere]).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
}
