/** How the sandboxes run; read once from the environment. */
export interface SandboxSettings {
  /** The sandboxes listen on the ports after this one; 0 gives each a free port. */
  readonly port: number;
  readonly seed: number;
  /** 1 is about 2,000 payments a provider. */
  readonly scale: number;
  readonly latencyMs: number;
  /** Requests a token may make each second before 429; undefined: no limit. */
  readonly rateLimitPerSecond?: number;
}

/** Everything that is wrong with the environment, one line a variable. */
export class SandboxSettingsError extends Error {
  override readonly name = 'SandboxSettingsError';
}

interface Rule {
  readonly name: string;
  readonly fallback: number;
  readonly expected: string;
  readonly accepts: (value: number) => boolean;
}

const whole =
  (from: number, to: number) =>
  (value: number): boolean =>
    Number.isInteger(value) && value >= from && value <= to;

const PORT: Rule = {
  name: 'SANDBOX_PORT',
  fallback: 4100,
  expected: '0, or a whole number from 1 to 65530',
  accepts: whole(0, 65_530),
};
const SEED: Rule = {
  name: 'SANDBOX_SEED',
  fallback: 1,
  expected: 'a whole number from 0 to 4294967295',
  accepts: whole(0, 4_294_967_295),
};
const SCALE: Rule = {
  name: 'SANDBOX_SCALE',
  fallback: 1,
  expected: 'a number above 0, up to 500',
  accepts: (value) => value > 0 && value <= 500,
};
const LATENCY: Rule = {
  name: 'SANDBOX_LATENCY_MS',
  fallback: 0,
  expected: 'a whole number of milliseconds from 0 to 60000',
  accepts: whole(0, 60_000),
};

/** Far above what one person makes by hand, low enough to stop a runaway loop. */
const RATE_LIMIT_PER_SECOND = 500;

/** Reads SANDBOX_PORT, SANDBOX_SEED, SANDBOX_SCALE and SANDBOX_LATENCY_MS; an empty one counts as not set. */
export function parseSandboxSettings(env: Readonly<Record<string, string | undefined>>): SandboxSettings {
  const problems: string[] = [];
  const read = ({ name, fallback, expected, accepts }: Rule): number => {
    const text = env[name] ?? '';
    if (text === '') return fallback;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (accepts(value)) return value;
    problems.push(`${name}: ${expected} was expected, not "${text}".`);
    return fallback;
  };
  const settings: SandboxSettings = {
    port: read(PORT),
    seed: read(SEED),
    scale: read(SCALE),
    latencyMs: read(LATENCY),
    rateLimitPerSecond: RATE_LIMIT_PER_SECOND,
  };
  if (problems.length > 0) throw new SandboxSettingsError(problems.join('\n'));
  return settings;
}
