import { providers } from '../datasources/registry.ts';
import { keepsAnything, readCache } from './config/cache.ts';
import { readCallers } from './config/callers.ts';
import { ConfigError } from './config/config-error.ts';
import type { ProviderConfigs } from './config/connection.ts';
import { readConnections } from './config/connections.ts';
import type { Environment } from './config/environment.ts';
import { read } from './config/environment.ts';
import type { FileContent, ReadFile } from './config/file.ts';
import { readConfigFile } from './config/file.ts';
import { deepFreeze } from './config/freeze.ts';
import { readLimits } from './config/limits.ts';
import { readProcessSettings } from './config/process-settings.ts';
import type { Settings } from './config/settings.ts';

/** How the connections of every registered provider are written down. */
export const providerConfigs: ProviderConfigs = Object.fromEntries(
  Object.entries(providers).map(([name, { config }]) => [name, config]),
);

const NO_FILE: FileContent = {
  connections: [],
  limits: {},
  cache: {},
  callers: { callers: [], tokenIssuers: [] },
  references: new Set(),
};

const NO_SECRET =
  'is missing; expected at least 32 random characters, the same for all replicas, where answers are kept at CACHE_URL';

/**
 * The settings that an environment, and the file that its `PAYGRAPH_CONFIG` names, describe: checked, complete
 * and frozen. `readFile` is called at most once.
 *
 * @throws {ConfigError} that lists every problem, each with the name of the variable or the place in the file.
 */
export function parseConfig(env: Environment, readFile: ReadFile): Settings {
  const problems: string[] = [];
  const path = read(env, 'PAYGRAPH_CONFIG');
  const file = path === undefined ? NO_FILE : readConfigFile(path, readFile, env, providerConfigs, problems);
  const ofProcess = readProcessSettings(env, problems);
  const limits = readLimits(env, file?.limits ?? {}, path ?? '', problems);
  const cache = readCache(env, file?.cache ?? {}, path ?? '', problems);
  if (cache !== null && keepsAnything(cache) && ofProcess?.CACHE_URL !== undefined) {
    if (ofProcess.CACHE_SECRET === undefined) problems.push(`CACHE_SECRET: ${NO_SECRET}`);
  }
  const { connections: ofFile, references } = file ?? NO_FILE;
  const connections = readConnections(env, providerConfigs, ofFile, references, problems);
  const keys = [...connections.map(({ key }) => key), ...ofFile.map(({ value }) => String(value['key']))];
  const callers = readCallers(file?.callers ?? NO_FILE.callers, path ?? '', [...new Set(keys)], problems);

  if (problems.length > 0 || ofProcess === null || limits === null || cache === null)
    throw new ConfigError(problems);

  const mode = ofProcess.NODE_ENV === 'production' ? 'production' : 'development';
  return deepFreeze<Settings>({
    listen: { host: ofProcess.HOST, port: ofProcess.PORT },
    connections,
    ...(callers === null ? {} : { callers }),
    limits,
    cache,
    ...(ofProcess.CACHE_SECRET === undefined ? {} : { cacheSecret: ofProcess.CACHE_SECRET }),
    ...(ofProcess.CACHE_URL === undefined ? {} : { cacheUrl: ofProcess.CACHE_URL }),
    journalUrl: ofProcess.JOURNAL_URL,
    ...(ofProcess.JOURNAL_SECRET === undefined ? {} : { journalSecret: ofProcess.JOURNAL_SECRET }),
    logLevel: ofProcess.LOG_LEVEL,
    trustedDocumentsOnly: ofProcess.TRUSTED_DOCUMENTS_ONLY,
    explain: ofProcess.EXPLAIN ?? (mode === 'development' || callers !== null),
    introspection: ofProcess.INTROSPECTION ?? mode === 'development',
    playground: ofProcess.PLAYGROUND ?? mode === 'development',
    corsOrigins: ofProcess.CORS_ORIGINS,
    mode,
  });
}
