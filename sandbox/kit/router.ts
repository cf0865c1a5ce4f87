/** A route of a sandbox: method, pattern such as `/api/payments/{uid}`, and what it is for. */
export interface Route<Handler> {
  readonly method: string;
  readonly pattern: string;
  readonly handler: Handler;
}

export type RouteMatch<Handler> =
  | { readonly kind: 'found'; readonly handler: Handler; readonly parameters: readonly string[] }
  /** The path exists, the method does not; `allow` is the value of the Allow header. */
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'unknown' };

/** Whether two pieces of a path are the same. */
export type SamePath = (left: string, right: string) => boolean;

const exactly: SamePath = (left, right) => left === right;
/** For providers whose paths have no case. */
export const ignoringCase: SamePath = (left, right) => left.toLowerCase() === right.toLowerCase();

/** Finds the route of a still percent-encoded path. Parameters come decoded, in the order of the pattern. */
export function matchRoute<Handler>(
  routes: readonly Route<Handler>[],
  method: string,
  path: string,
  same: SamePath = exactly,
): RouteMatch<Handler> {
  const segments = path.split('/');
  const allowed: string[] = [];
  for (const route of routes) {
    const parameters = matchPattern(route.pattern.split('/'), segments, same);
    if (parameters === undefined) continue;
    if (route.method === method) return { kind: 'found', handler: route.handler, parameters };
    allowed.push(route.method);
  }
  return allowed.length === 0 ? { kind: 'unknown' } : { kind: 'wrong-method', allow: allowed.join(', ') };
}

function matchPattern(
  pattern: readonly string[],
  segments: readonly string[],
  same: SamePath,
): string[] | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: string[] = [];
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    if (!expected.startsWith('{')) {
      if (!same(expected, actual)) return undefined;
      continue;
    }
    const decoded = decodeSegment(actual);
    if (decoded === undefined || decoded === '') return undefined;
    parameters.push(decoded);
  }
  return parameters;
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
