import type { Refusal } from '../../src/domain/operation.ts';

/** A request that may move money: sent at most once. */
export interface CommandRequest {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with `/`; appended to the base URL's path; the query encoded. Sent as it stands. */
  readonly path: string;
  readonly body?: string;
  /** Of the body. `application/json`. */
  readonly contentType?: string;
  /** Names in lower case. Credentials come from the AuthHook, not from here. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Handed to the AuthHook: which credentials, where a connection has several. */
  readonly authScope?: string;
}

/** What the provider said to a command, read to its end. */
export interface CommandReply {
  readonly is: 'answer';
  /** 2xx, or another that `isVerdict` names. */
  readonly status: number;
  /**
   * The body as `parseJson` reads it. Undefined where a 2xx has no body, and where the body of any other status is no
   * JSON or was cut.
   */
  readonly json: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type CommandAnswer =
  | CommandReply
  /** Nothing of it reached the provider, or the provider says that it did nothing with it. It may be sent again. */
  | { readonly is: 'notCarriedOut'; readonly refusal: Refusal }
  /** It may have happened. `cause` holds nothing that the provider wrote but its status, type and length. */
  | { readonly is: 'unknown'; readonly cause: Error };
