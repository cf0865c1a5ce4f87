import { type Logger, pino } from 'pino';
import type { PinoPretty } from 'pino-pretty';
import type { LogLevel } from './config/settings.ts';

export type Log = Logger;

/** Names of what must not be written down, without regard to case, hyphens and underscores. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'accesskey',
  'accesstoken',
  'accountnumber',
  'apikey',
  'authenticationkey',
  'authorization',
  'cardnumber',
  'clientsecret',
  'cookie',
  'cvv',
  'idtoken',
  'pan',
  'password',
  'proxyauthorization',
  'refreshtoken',
  'routingnumber',
  'secret',
  'setcookie',
  'token',
  'variables',
  'xapikey',
]);

const MASK = '[secret]';

/** Most levels of an entry that are written, and of causes of an error. */
const MAX_DEPTH = 6;

/**
 * A log entry without secrets, at whatever level they are. Pino's own redaction takes a list of paths, and with
 * enough of them costs more than answering a request.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deep]';
  if (value instanceof Error) return describeError(value, depth);
  if (Array.isArray(value)) return value.map((member) => redact(member, depth + 1));
  if ('toJSON' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, isSecret(name) ? MASK : redact(member, depth + 1)]),
  );
}

function isSecret(name: string): boolean {
  return SECRET_NAMES.has(name) || SECRET_NAMES.has(name.replace(/[-_]/g, '').toLowerCase());
}

/**
 * What may be told of an error: its kind, message, code and stack, and the same of its causes. Other properties
 * are left out, because clients of all kinds hang whole requests and bodies on their errors.
 */
function describeError(error: Error, depth: number): unknown {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}

/**
 * The log: one JSON object a line, or readable lines with pino-pretty as `pretty` (a person is looking at a terminal).
 * `write` is where they go.
 */
export function createLog(options: {
  readonly level: LogLevel;
  readonly pretty: typeof PinoPretty | null;
  readonly write: NodeJS.WritableStream;
}): Log {
  const lines = { destination: options.write, colorize: true, ignore: 'pid,hostname', singleLine: true };
  const destination = options.pretty === null ? options.write : options.pretty(lines);
  const clean = (entry: object): Record<string, unknown> => ({ ...Object(redact(entry)) });
  const log = pino(
    {
      level: options.level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      // Errors are described by `redact`; pino's own serializer would take that description apart again.
      serializers: { err: (described: unknown) => described },
      formatters: { level: (label) => ({ level: label }), log: clean },
    },
    destination,
  );
  // Pino takes no formatter for what children are bound to; they inherit this method.
  const child: Log['child'] = Reflect.get(log, 'child');
  log.child = function cleanChild(this: Log, bindings, ...rest) {
    return child.call(this, clean(bindings), ...rest);
  } as Log['child'];
  return log;
}
