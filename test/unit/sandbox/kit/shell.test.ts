import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createJournal } from '../../../../sandbox/kit/journal.ts';
import { PortInUseError } from '../../../../sandbox/kit/listen.ts';
import { startShell } from '../../../../sandbox/kit/shell.ts';
import type { Shell, ShellOptions } from '../../../../sandbox/kit/shell.ts';

function start(options: Partial<ShellOptions> = {}): Promise<Shell> {
  return startShell({
    name: 'Test',
    host: '127.0.0.1',
    port: 0,
    latencyMs: 0,
    now: () => 5,
    journal: createJournal(),
    handle: () => ({ status: 200, body: 'ok' }),
    reset: () => undefined,
    ...options,
  });
}

test('a port in use is one clear sentence', async () => {
  const shell = await start();
  const port = Number(new URL(shell.url).port);
  await expect(start({ port })).rejects.toThrow(
    new PortInUseError(`The Test sandbox cannot start: port ${port} on 127.0.0.1 is in use.`),
  );
  await shell.close();
});

test('a body too large is answered with 413, a defect with 500; the server goes on', async () => {
  const shell = await start({
    handle: ({ path }) => {
      if (path === '/broken') throw new Error('oops');
      return { status: 200, body: 'ok' };
    },
  });
  expect((await fetch(shell.url, { method: 'POST', body: 'x'.repeat(1_048_577) })).status).toBe(413);
  expect((await fetch(`${shell.url}/broken`)).status).toBe(500);
  expect((await fetch(shell.url, { method: 'POST', body: 'x'.repeat(1_048_576) })).status).toBe(200);
  await shell.close();
});

test('latency holds the answer back; a caller that leaves has no status in the journal', async () => {
  const journal = createJournal();
  const shell = await start({ latencyMs: 150, journal });
  const began = performance.now();
  await fetch(shell.url);
  expect(performance.now() - began).toBeGreaterThanOrEqual(140);
  const leaving = new AbortController();
  const left = fetch(shell.url, { signal: leaving.signal });
  await vi.waitFor(() => expect(journal.since(0).entries).toHaveLength(2), 10_000);
  leaving.abort();
  await expect(left).rejects.toThrow();
  await wait(200);
  expect(journal.since(0).entries.map(({ status }) => status)).toEqual([200, null]);
  await shell.close();
});

test('a caller that leaves in the middle of its body harms nobody', async () => {
  const shell = await start();
  const half = request(shell.url, { method: 'POST', headers: { 'content-length': '1000' } });
  half.on('error', () => undefined);
  half.write('half');
  await wait(30);
  half.destroy();
  await wait(30);
  expect((await fetch(shell.url)).status).toBe(200);
  await shell.close();
});

test('close ends answers under way and idle connections, and can be called twice', async () => {
  const shell = await start({ latencyMs: 30_000 });
  const pending = fetch(shell.url).then((response) => response.status);
  await wait(50);
  const began = performance.now();
  await Promise.all([shell.close(), shell.close()]);
  expect(await pending).toBe(200);
  expect(performance.now() - began).toBeLessThan(1_500);
  await expect(fetch(shell.url)).rejects.toThrow();
});

test('the journal keeps the newest entries and their numbers', () => {
  const journal = createJournal(3);
  for (let index = 0; index < 5; index += 1) journal.record(index, 'GET', `/${index}`);
  expect(journal.since(0).entries.map(({ n, path }) => `${n}${path}`)).toEqual(['3/2', '4/3', '5/4']);
  expect(journal.since(4).entries.map(({ n }) => n)).toEqual([5]);
  expect(journal.since(9)).toEqual({ entries: [], next: 5 });
  journal.clear();
  expect(journal.since(0)).toEqual({ entries: [], next: 5 });
  expect(journal.record(9, 'GET', '/').n).toBe(6);
});
