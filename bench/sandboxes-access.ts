import type { SandboxName } from '../sandbox/providers.ts';

/** Every sandbox, in the order of the tables; one that is missing does not compile. */
const columns = {
  govineer: null,
  wallee: null,
  paysley: null,
  profituity: null,
  efaka: null,
} as const satisfies Record<SandboxName, null>;

export const sandboxNames = Object.keys(columns) as readonly SandboxName[];

/** How to reach all sandboxes at once. */
export interface SandboxesAccess {
  readonly urls: Readonly<Record<SandboxName, string>>;
  /** The variables that point an endpoint at them. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Requests by provider. */
export type Calls = Readonly<Record<SandboxName, number>>;

/** How many requests each provider has had so far. */
export async function callsSoFar({ urls }: SandboxesAccess): Promise<Calls> {
  const counts = await Promise.all(
    sandboxNames.map(async (name) => {
      const answer = await fetch(new URL('/__sandbox/journal?since=999999999', urls[name]));
      return [name, ((await answer.json()) as { readonly next: number }).next] as const;
    }),
  );
  return Object.fromEntries(counts) as Calls;
}

export function callsBetween(before: Calls, after: Calls): Calls {
  return Object.fromEntries(sandboxNames.map((name) => [name, after[name] - before[name]])) as Calls;
}
