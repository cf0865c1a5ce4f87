import type { Server } from 'node:http';

/** Another program holds the port. The message is one sentence for a person. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** Listens and answers the port that was bound; 0 asks for a free one. */
export async function listen(server: Server, name: string, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const failed = (cause: NodeJS.ErrnoException): void => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        taken
          ? new PortInUseError(`The ${name} sandbox cannot start: port ${port} on ${host} is in use.`, {
              cause,
            })
          : cause,
      );
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`${name}: no TCP address after listen`);
  return address.port;
}
