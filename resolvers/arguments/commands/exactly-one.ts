import type { Path, Problems } from './problems.ts';

/** Which one of `members` is set. Null, and the problem noted at `path`, where none is or several are. */
export function exactlyOne<M extends string>(
  problems: Problems,
  path: Path,
  input: { readonly [member in M]?: unknown },
  members: readonly M[],
): M | null {
  const given = members.filter((member) => input[member] !== null && input[member] !== undefined);
  const [member, ...others] = given;
  if (member !== undefined && others.length === 0) return member;
  const came = given.length === 0 ? 'none is' : `${given.join(' and ')} are`;
  return problems.bad(path, `Exactly one of ${members.join(', ')} must be set; ${came}.`);
}
