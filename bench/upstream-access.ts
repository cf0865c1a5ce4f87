/** How to reach the provider that all servers read from. */
export interface UpstreamAccess {
  /** Origin, without a slash at the end. */
  readonly url: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The one account that is read: the largest. */
  readonly account: string;
}

/** As the runner handed it to this process. */
export function upstreamAccess(): UpstreamAccess {
  return JSON.parse(process.env['BENCH_UPSTREAM'] ?? '') as UpstreamAccess;
}

/** A token that outlasts the benchmark. */
export async function fetchToken(access: UpstreamAccess): Promise<string> {
  const answer = await fetch(access.tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${access.clientId}:${access.clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials&scope=com.govineer.payments%2Fadmin',
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return token;
}

/** How many requests the provider has had. */
export async function requestsSoFar({ url }: Pick<UpstreamAccess, 'url'>): Promise<number> {
  const answer = await fetch(`${url}/__sandbox/journal?since=999999999`);
  const { next } = (await answer.json()) as { readonly next: number };
  return next;
}
