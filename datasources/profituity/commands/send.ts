import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandAnswer } from '../../http/command-request.ts';
import { printJson } from '../../http/print-json.ts';
import type { Printable } from '../../http/print-json.ts';
import type { ProfituityConnection } from '../connection.ts';

export function post(
  { upstream }: ProfituityConnection,
  path: string,
  body: Printable | undefined,
  call: CallContext,
): Promise<CommandAnswer> {
  return upstream.send(
    { method: 'POST', path, ...(body === undefined ? {} : { body: printJson(body) }) },
    call,
  );
}

/** A JSON Patch (RFC 6902): all of it applies, or nothing. */
export function patch(
  { upstream }: ProfituityConnection,
  path: string,
  operations: Printable,
  call: CallContext,
): Promise<CommandAnswer> {
  const contentType = 'application/json-patch+json';
  return upstream.send({ method: 'PATCH', path, body: printJson(operations), contentType }, call);
}

export function remove(
  { upstream }: ProfituityConnection,
  path: string,
  call: CallContext,
): Promise<CommandAnswer> {
  return upstream.send({ method: 'DELETE', path }, call);
}
