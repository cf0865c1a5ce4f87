import type { Environment } from '../config/environment.ts';
import { connectionOfEnvironment, read } from '../config/environment.ts';
import type { ReadFile } from '../config/file.ts';
import { readConfigFile } from '../config/file.ts';
import type { ProviderConfigs, SettingRole } from '../config/connection.ts';

/** Where a connection was written down, to send people there. */
export interface Written {
  /** `paygraph.yaml: connections[1]`, or `GOVINEER_*` for the variables of a provider. */
  readonly place: string;
  /** Where one of its settings stands, or would: `paygraph.yaml: connections[1].baseUrl`, `GOVINEER_BASE_URL`. */
  nameOf(setting: string): string;
  /** The settings that can be why it does not work, by what they are for. */
  settingsFor(role: SettingRole): readonly string[];
  /** An address as it was written; null where it was left out, and for every other setting, secrets among them. */
  addressOf(setting: string): string | null;
}

/**
 * By connection key. The environment and the file were parsed without a problem before, and are looked at again only
 * for the names of things.
 */
export function whereWritten(
  env: Environment,
  providers: ProviderConfigs,
  readFile: ReadFile,
): ReadonlyMap<string, Written> {
  const path = read(env, 'PAYGRAPH_CONFIG');
  const file = path === undefined ? null : readConfigFile(path, readFile, env, providers, []);
  const ofEnvironment = Object.entries(providers).flatMap(([provider, config]) => {
    const found = connectionOfEnvironment(env, provider, config, file?.references ?? new Set());
    return found === null ? [] : [{ ...found, place: `${config.environment.prefix}*` }];
  });
  const ofFile = (file?.connections ?? []).map((found) => ({
    ...found,
    place: found.nameOf('key').replace(/\.key$/, ''),
  }));
  return new Map(
    [...ofFile, ...ofEnvironment].map(({ config: { roles }, value, nameOf, place }) => [
      String(value['key']),
      {
        place,
        nameOf,
        settingsFor: (role) => roles[role],
        addressOf: (setting) => (roles.address.includes(setting) ? textIn(value[setting]) : null),
      },
    ]),
  );
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
