import type { ConnectionSettings, ProviderConfigs } from './connection.ts';
import type { Environment, RawConnection } from './environment.ts';
import { connectionOfEnvironment } from './environment.ts';
import { UNRESOLVED } from './file.ts';
import { describeIssues, notASetting } from './issues.ts';

/** Every connection that was written down, checked; what is wrong with any of them is in `problems`. */
export function readConnections(
  env: Environment,
  providers: ProviderConfigs,
  ofFile: readonly RawConnection[],
  references: ReadonlySet<string>,
  problems: string[],
): ConnectionSettings[] {
  const raw = [...ofFile];
  for (const [provider, config] of Object.entries(providers)) {
    refuseUnknownVariables(env, config.environment, references, problems);
    const connection = connectionOfEnvironment(env, provider, config, references);
    if (connection !== null) raw.push(connection);
  }
  refuseDuplicateKeys(raw, problems);
  return raw.flatMap((connection) => check(connection, problems));
}

function check(raw: RawConnection, problems: string[]): ConnectionSettings[] {
  const result = raw.config.schema.safeParse(raw.value);
  if (result.success) return [result.data];
  // A field whose variable is missing has been reported, by that variable's name.
  const issues = result.error.issues.filter(({ path: [field] }) => raw.value[String(field)] !== UNRESOLVED);
  problems.push(...describeIssues(issues, raw.nameOf, raw.config.fields));
  return [];
}

function refuseDuplicateKeys(raw: readonly RawConnection[], problems: string[]): void {
  const first = new Map<unknown, RawConnection>();
  for (const connection of raw) {
    const key = connection.value['key'];
    const other = first.get(key);
    if (other === undefined) first.set(key, connection);
    else if (typeof key === 'string') {
      problems.push(
        `${connection.nameOf('key')}: expected a key of its own; ${other.nameOf('key')} has the same, ${key}`,
      );
    }
  }
}

/** A variable with a provider's prefix that nobody knows is a typing error, and would be lost in silence. */
function refuseUnknownVariables(
  env: Environment,
  { prefix, variables }: RawConnection['config']['environment'],
  references: ReadonlySet<string>,
  problems: string[],
): void {
  for (const name of Object.keys(env).toSorted()) {
    if (!name.startsWith(prefix) || references.has(name) || Object.hasOwn(variables, name)) continue;
    problems.push(`${name}: ${notASetting(name, Object.keys(variables))}`);
  }
}
