import { toJson } from './json.ts';

/** What a sandbox answers: everything the HTTP shell needs to write it. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A JSON answer; bigints in the value become bare integers. */
export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: toJson(value),
  };
}
