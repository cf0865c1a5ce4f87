import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandAnswer, CommandRequest } from '../../http/command-request.ts';
import type { Decoder } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { printJson } from '../../http/print-json.ts';
import type { Printable } from '../../http/print-json.ts';
import type { WalleeConnection } from '../connection.ts';

export interface Sending {
  readonly method: CommandRequest['method'];
  /** Null: above spaces. */
  readonly space: string | null;
  readonly path: string;
  readonly body?: Printable;
}

/** Sends a command, at most once. */
export function send(
  { upstream }: WalleeConnection,
  { method, space, path, body }: Sending,
  call: CallContext,
): Promise<CommandAnswer> {
  const headers = space === null ? {} : { space };
  return upstream.send(
    { method, path, headers, ...(body === undefined ? {} : { body: printJson(body) }) },
    call,
  );
}

/** Sends a command into a space. */
export function post(
  connection: WalleeConnection,
  sending: Omit<Sending, 'method'> & { readonly space: string },
  call: CallContext,
): Promise<CommandAnswer> {
  return send(connection, { ...sending, method: 'POST' }, call);
}

/** One record as it is now; null if there is none. Rejects with ProviderFailure. */
export async function readRecord<T>(
  { upstream, settings }: WalleeConnection,
  { space, path, expand }: { readonly space: string | null; readonly path: string; readonly expand?: string },
  decoder: Decoder<T>,
  call: CallContext,
): Promise<T | null> {
  try {
    const query = expand === undefined ? '' : `?expand=${expand}`;
    const response = await upstream.read(
      { method: 'GET', path: path + query, headers: space === null ? {} : { space } },
      call,
    );
    const record = decoder(response.json());
    if (!(record instanceof Mismatch)) return record;
    throw new ProviderFailure(
      'PROVIDER_BAD_RESPONSE',
      'wallee answered with something else than was asked for',
      { provider: 'WALLEE', connection: settings.key, cause: new Error(record.toString()) },
    );
  } catch (error) {
    if (error instanceof ProviderFailure && error.httpStatus === 404) return null;
    throw error;
  }
}
