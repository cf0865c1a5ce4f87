import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Condition } from '../../dialects/odata/condition.ts';
import type { CommandAnswer, CommandRequest } from '../../http/command-request.ts';
import type { Decoder } from '../../http/decode.ts';
import { list } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { isSegment } from '../../http/segment.ts';
import type { Printable } from '../../http/print-json.ts';
import { printJson } from '../../http/print-json.ts';
import type { GovineerConnection } from '../connection.ts';
import { badAnswer, maxTop, readPage } from '../page.ts';
import { getRequest } from '../request.ts';

/** A command as it is sent. */
export interface Sending {
  readonly method: CommandRequest['method'];
  /** Null for what stands above accounts. */
  readonly account: string | null;
  readonly path: string;
  readonly body?: Printable;
}

export function send(
  { upstream }: GovineerConnection,
  { method, account, path, body }: Sending,
  call: CallContext,
): Promise<CommandAnswer> {
  const headers = account === null ? {} : { 'x-payment-account-uid': account };
  return upstream.send(
    { method, path, headers, ...(body === undefined ? {} : { body: printJson(body) }) },
    call,
  );
}

/** Sends a command to an account. */
export function post(
  connection: GovineerConnection,
  sending: Omit<Sending, 'method'>,
  call: CallContext,
): Promise<CommandAnswer> {
  return send(connection, { ...sending, method: 'POST' }, call);
}

/** One record of an account as it is now; null if there is none. Rejects with ProviderFailure. */
export async function readRecord<T>(
  connection: GovineerConnection,
  { account, path, uid }: { readonly account: string | null; readonly path: string; readonly uid: string },
  decoder: Decoder<T>,
  call: CallContext,
): Promise<T | null> {
  if (!isSegment(uid)) return null;
  try {
    const request = getRequest(`${path}/${encodeURIComponent(uid)}`, account);
    const record = decoder((await connection.upstream.read(request, call)).json());
    if (record instanceof Mismatch) throw badAnswer(connection, record);
    return record;
  } catch (error) {
    if (error instanceof ProviderFailure && error.httpStatus === 404) return null;
    throw error;
  }
}

/** Every row of a list, none of which may be unreadable. Rejects with ProviderFailure. */
export async function readEvery<T>(
  connection: GovineerConnection,
  {
    account,
    path,
    condition,
  }: { readonly account: string | null; readonly path: string; readonly condition?: Condition },
  decoder: Decoder<T>,
  call: CallContext,
): Promise<readonly T[]> {
  const raw: unknown[] = [];
  const filter = condition?.kind === 'text' ? { filter: condition.text } : {};
  for (;;) {
    const query = { path, account, ...filter, skip: raw.length };
    const page = await readPage(connection, query, maxTop, call);
    raw.push(...page.rows);
    if (page.exhausted || page.rows.length === 0) break;
  }
  const rows = list(decoder)(raw);
  if (rows instanceof Mismatch) throw badAnswer(connection, rows);
  return rows;
}
