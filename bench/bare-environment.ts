/** What a process needs to run at all, where there is such a variable. */
const needed = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/**
 * The environment of every process of the benchmark, without what the caller's shell says about providers: what is
 * measured depends on nothing but what is added to it.
 */
export function bareEnvironment(added: Readonly<Record<string, string>>): Record<string, string> {
  const kept = needed.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), ...added };
}
