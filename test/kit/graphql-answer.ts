/** An error as it came over the wire. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly argument?: string;
    readonly provider?: Readonly<Record<string, unknown>>;
    readonly retryAfterSeconds?: number;
  };
}

/** A GraphQL answer; members that are not in it are empty here. */
export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphqlError[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly status: number;
}

export function parseAnswer(status: number, text: string): GraphqlAnswer {
  const body = JSON.parse(text) as Partial<GraphqlAnswer>;
  return {
    data: body.data ?? null,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
    text,
    status,
  };
}
