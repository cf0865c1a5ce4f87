import type { Environment } from '../config/environment.ts';
import { connectionOfEnvironment, read } from '../config/environment.ts';
import type { ReadFile } from '../config/file.ts';
import { readConfigFile } from '../config/file.ts';
import { configuredProviders, providerConfigs } from '../config/providers.ts';
import { settingRoles } from './setting-roles.ts';

/** Where a connection was written down, to send people there. */
export interface Written {
  /** `paygraph.yaml: connections[1]`, or `GOVINEER_*` for the variables of a provider. */
  readonly place: string;
  /** Where one of its settings stands, or would: `paygraph.yaml: connections[1].baseUrl`, `GOVINEER_BASE_URL`. */
  nameOf(setting: string): string;
  /** An address as it was written; null where it was left out, and for every other setting, secrets among them. */
  addressOf(setting: string): string | null;
}

const addresses: ReadonlySet<string> = new Set(Object.values(settingRoles).flatMap(({ address }) => address));

/**
 * By connection key. The environment and the file were parsed without a problem before, and are looked at again only
 * for the names of things.
 */
export function whereWritten(env: Environment, readFile: ReadFile): ReadonlyMap<string, Written> {
  const path = read(env, 'PAYGRAPH_CONFIG');
  const file = path === undefined ? null : readConfigFile(path, readFile, env, []);
  const ofEnvironment = configuredProviders.flatMap((provider) => {
    const config = providerConfigs[provider];
    const found = connectionOfEnvironment(env, provider, config, file?.references ?? new Set());
    return found === null ? [] : [{ ...found, place: `${config.environment.prefix}*` }];
  });
  const ofFile = (file?.connections ?? []).map((found) => ({
    ...found,
    place: found.nameOf('key').replace(/\.key$/, ''),
  }));
  return new Map(
    [...ofFile, ...ofEnvironment].map(({ value, nameOf, place }) => [
      String(value['key']),
      { place, nameOf, addressOf: (setting) => (addresses.has(setting) ? textIn(value[setting]) : null) },
    ]),
  );
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
