import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A door to a PGlite socket through which connections go one at a time. */
export interface Gate {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * PGlite has one session for all its connections and takes their messages one by one: a statement of one could be
 * bound between another's. So each connection has PGlite to itself from its first message until PGlite is ready for the
 * next one, outside of a transaction.
 */
export async function openGate(upstreamPort: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let held = false;

  const enter = async (): Promise<void> => {
    if (held) await new Promise<void>((resolve) => void waiting.push(resolve));
    held = true;
  };
  const leave = (): void => {
    const next = waiting.shift();
    // Whoever is next has it from now on: nobody comes between.
    if (next === undefined) held = false;
    else next();
  };

  const server = createServer((client) => {
    const upstream = connect(upstreamPort, '127.0.0.1');
    const untilReady = readyReader();
    let state: 'outside' | 'entering' | 'inside' | 'gone' = 'outside';
    let queued: Buffer[] = [];
    client.on('data', (data: Buffer) => {
      queued.push(data);
      if (state === 'inside') flush();
      if (state !== 'outside') return;
      state = 'entering';
      void enter().then(() => {
        if (state === 'gone') return leave();
        state = 'inside';
        flush();
      });
    });
    const flush = (): void => {
      for (const data of queued) upstream.write(data);
      queued = [];
    };
    upstream.on('data', (data: Buffer) => {
      client.write(data);
      if (!untilReady(data) || state !== 'inside') return;
      state = 'outside';
      leave();
    });
    const end = (): void => {
      if (state === 'inside') leave();
      state = 'gone';
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whether what the server sent so far ends with "ready for query", outside of a transaction. */
function readyReader(): (data: Buffer) => boolean {
  let rest: Buffer = Buffer.alloc(0);
  return (data) => {
    rest = Buffer.concat([rest, data]);
    let ready = false;
    while (rest.length >= 5 && rest.length >= 1 + rest.readInt32BE(1)) {
      const message = rest.subarray(0, 1 + rest.readInt32BE(1));
      rest = rest.subarray(message.length);
      ready = message.toString('latin1', 0, 1) === 'Z' && message.toString('latin1', 5, 6) === 'I';
    }
    return ready && rest.length === 0;
  };
}
