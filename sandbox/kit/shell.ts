import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { BodyTooLargeError, readBody } from './body.ts';
import { controlReply } from './control.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { listen } from './listen.ts';
import { trackQuietSockets } from './quiet-sockets.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { SandboxRequest } from './request.ts';

/** What a provider gives the HTTP shell that all sandboxes share. */
export interface ShellOptions {
  /** The provider's name in error messages. */
  readonly name: string;
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Milliseconds every provider answer is held back. */
  readonly latencyMs: number;
  readonly now: () => number;
  readonly journal: Journal;
  handle(request: SandboxRequest): Reply | Promise<Reply>;
  /** A control route of the provider's own, below `/__sandbox/`; undefined where the path is none. */
  control?(method: string, path: string, query: string): Reply | undefined;
  /** Puts the provider back to its first state; the shell clears the journal itself. */
  reset(): void;
}

/** A sandbox that listens. */
export interface Shell {
  /** Origin without a slash at the end. */
  readonly url: string;
  /** Stops listening, lets answers under way finish for up to a second, then cuts what is left. */
  close(): Promise<void>;
}

/** Far above any request of these APIs; larger bodies are answered with 413. */
const MAX_BODY_BYTES = 1_048_576;
/** Longer than the idle time of common HTTP pools, so that a pooled connection is not closed under a request. */
const KEEP_ALIVE_MS = 75_000;
const CLOSE_GRACE_MS = 1_000;
/** Characters from which on an answer is made into bytes first. */
const LONG_TEXT = 16_384;

/** Listens and serves until closed. Rejects with PortInUseError where the port is taken. */
export async function startShell(options: ShellOptions): Promise<Shell> {
  const stopping = new AbortController();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (message, response) => {
    serve(options, message, response, stopping.signal).catch(() => response.destroy());
  });
  const closeQuiet = trackQuietSockets(server, stopping.signal);
  const port = await listen(server, options.name, options.host, options.port);
  let closing: Promise<void> | undefined;
  return {
    url: `http://${options.host}:${port}`,
    close() {
      closing ??= closeServer(server, stopping, closeQuiet);
      return closing;
    },
  };
}

async function serve(
  options: ShellOptions,
  message: IncomingMessage,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  const target = message.url ?? '/';
  const method = message.method ?? 'GET';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  if (path.startsWith('/__sandbox/')) {
    message.resume();
    write(response, options.control?.(method, path, query) ?? controlReply(options, method, path, query));
    return;
  }
  const entry = options.journal.record(options.now(), method, target);
  const reply = await answer(options, message, { method, path, query, headers: message.headers });
  if (options.latencyMs > 0) await holdBack(options.latencyMs, response, stopping);
  send(response, reply, entry);
}

/** Whoever leaves, or closes the server, does not wait; writing to a closed answer is harmless. */
async function holdBack(latencyMs: number, response: ServerResponse, stopping: AbortSignal): Promise<void> {
  if (response.destroyed) return;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await wait(latencyMs, undefined, { signal: AbortSignal.any([gone.signal, stopping]) }).catch(
    () => undefined,
  );
}

async function answer(
  options: ShellOptions,
  message: IncomingMessage,
  head: Omit<SandboxRequest, 'body'>,
): Promise<Reply> {
  try {
    const body = await readBody(message, MAX_BODY_BYTES);
    return await options.handle({ ...head, body });
  } catch (cause) {
    if (cause instanceof BodyTooLargeError) return { status: 413, headers: { connection: 'close' } };
    if (message.destroyed && !message.complete) return { status: 400, headers: { connection: 'close' } };
    return jsonReply(500, { message: `Sandbox defect: ${String(cause)}` });
  }
}

function send(response: ServerResponse, reply: Reply, entry: JournalEntry): void {
  if (response.destroyed) return;
  entry.status = reply.status;
  write(response, reply);
}

function write(response: ServerResponse, reply: Reply): void {
  const text = reply.body ?? '';
  // A long text would be copied to be joined to the head, and again to be sent; a short one is best sent with it.
  const body = text.length < LONG_TEXT ? text : Buffer.from(text);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

async function closeServer(server: Server, stopping: AbortController, closeQuiet: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  stopping.abort();
  closeQuiet();
  const grace = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(grace);
}
