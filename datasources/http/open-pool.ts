import { Pool } from 'undici';
import type { UpstreamSettings } from './upstream-settings.ts';

/** How long a connection waits for the next request, in milliseconds. Undefined: as undici has it. */
export interface PoolHabits {
  readonly idleMs?: number;
}

/** Connections to one origin. None is opened before it is needed. */
export function openPool(origin: string, settings: UpstreamSettings, { idleMs }: PoolHabits = {}): Pool {
  return new Pool(origin, {
    connections: settings.concurrency,
    // One request per connection: `concurrency` is then also the number of sockets, and a lost one costs one request.
    pipelining: 1,
    allowH2: false,
    connectTimeout: settings.connectMs,
    maxResponseSize: settings.maxResponseBytes,
    // Deadlines are held by the clients, to the millisecond and for the whole answer.
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(idleMs === undefined ? {} : { keepAliveTimeout: idleMs, keepAliveMaxTimeout: idleMs }),
  });
}
