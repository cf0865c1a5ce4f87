import { ConfigError } from '../../../src/config/config-error.ts';
import type { Environment } from '../../../src/config/environment.ts';
import { parseConfig } from '../../../src/config.ts';

export const SECRET = 'sesame-open-sesame';

export const GOVINEER = {
  GOVINEER_BASE_URL: 'https://api.govineer.example/',
  GOVINEER_TOKEN_URL: 'https://login.govineer.example/token',
  GOVINEER_CLIENT_ID: 'paygraph',
  GOVINEER_CLIENT_SECRET: SECRET,
} as const;

export const files =
  (content: Readonly<Record<string, string>>) =>
  (path: string): string => {
    const text = content[path];
    if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
    return text;
  };

export const none = files({});

/** Every problem of a configuration that must be refused. */
export function problemsOf(env: Environment, readFile = none): readonly string[] {
  try {
    parseConfig(env, readFile);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('the configuration was accepted');
}
