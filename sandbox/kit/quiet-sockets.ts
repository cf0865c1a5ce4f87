import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows the sockets of a server on which no request is under way, and answers a function that closes them.
 * Once `stopping` is aborted a socket is closed as soon as its answer has gone out.
 *
 * Node's closeIdleConnections leaves alone a connection that has never carried a request; HTTP pools open such
 * ones ahead of time, and they would hold a closing server up.
 */
export function trackQuietSockets(server: Server, stopping: AbortSignal): () => void {
  const quiet = new Set<Socket>();
  server.on('connection', (socket) => {
    quiet.add(socket);
    socket.once('close', () => quiet.delete(socket));
  });
  server.on('request', (message, response) => {
    const { socket } = message;
    quiet.delete(socket);
    response.once('close', () => {
      if (stopping.aborted) socket.destroySoon();
      else if (!socket.destroyed) quiet.add(socket);
    });
  });
  return () => {
    for (const socket of quiet) socket.destroy();
  };
}
