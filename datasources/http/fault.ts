import { errors } from 'undici';
import type { Rule } from './rule.ts';

/** Every way in which one try ends without an answer that can be read. */
export type Fault =
  | 'unknownHost'
  | 'refused'
  | 'unreachable'
  | 'connectTimeout'
  | 'tls'
  | 'reset'
  | 'tryTimeout'
  | 'closed'
  | 'cut'
  | 'tooLarge'
  | 'encoding'
  | 'notHttp'
  | 'notSendable';

interface FaultRule extends Rule {
  readonly required: string;
  readonly got: string;
}

const unavailable = { code: 'PROVIDER_UNAVAILABLE', retry: true, counts: true } as const;
const unusable = { code: 'PROVIDER_BAD_RESPONSE', retry: false, counts: false } as const;
const connection = 'a connection';

/** A certificate does not get better by trying again; a body that was cut does. */
export const faultRules = {
  unknownHost: { ...unavailable, required: connection, got: 'a host name that does not resolve' },
  refused: { ...unavailable, required: connection, got: 'connection refused' },
  unreachable: { ...unavailable, required: connection, got: 'no route to the host' },
  connectTimeout: { ...unavailable, required: connection, got: 'no reply to the attempt to connect' },
  tls: {
    ...unavailable,
    retry: false,
    required: 'a TLS connection',
    got: 'a failed handshake or certificate',
  },
  reset: { ...unavailable, required: 'an answer', got: 'a connection that was closed before one' },
  tryTimeout: { ...unavailable, code: 'PROVIDER_TIMEOUT', required: 'an answer in time', got: 'none' },
  closed: {
    ...unavailable,
    retry: false,
    counts: false,
    required: connection,
    got: 'a client that is closed',
  },
  cut: { ...unusable, retry: true, required: 'a whole body', got: 'one that was cut off' },
  tooLarge: { ...unusable, required: 'a body within the limit', got: 'a larger one' },
  encoding: { ...unusable, required: 'a body that is plain or gzip', got: 'another encoding' },
  notSendable: {
    ...unusable,
    required: 'a request that HTTP allows',
    got: 'one with characters it does not',
  },
  notHttp: { ...unusable, required: 'an HTTP answer', got: 'something else' },
} as const satisfies Record<Fault, FaultRule>;

const byCode: Readonly<Record<string, Fault>> = {
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  EAI_FAIL: 'unknownHost',
  EAI_NODATA: 'unknownHost',
  EAI_NONAME: 'unknownHost',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'connectTimeout',
  UND_ERR_CONNECT_TIMEOUT: 'connectTimeout',
  UND_ERR_HEADERS_TIMEOUT: 'tryTimeout',
  UND_ERR_BODY_TIMEOUT: 'tryTimeout',
  UND_ERR_DESTROYED: 'closed',
  UND_ERR_CLOSED: 'closed',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'tooLarge',
  UND_ERR_INVALID_ARG: 'notSendable',
  UND_ERR_HEADERS_OVERFLOW: 'tooLarge',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut',
  ERR_BUFFER_TOO_LARGE: 'tooLarge',
  Z_BUF_ERROR: 'cut',
  Z_DATA_ERROR: 'encoding',
};

/** Beginnings of the codes of Node.js's TLS and certificate errors. */
const byPattern: readonly (readonly [RegExp, Fault])[] = [
  [/^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA)/, 'tls'],
];

/** The fault behind an error of undici, net, tls, dns or zlib. `answered`: headers had come. */
export function faultOf(error: unknown, answered: boolean): Fault {
  // Its code is often missing, and the bytes it met are in `data`.
  if (error instanceof errors.HTTPParserError) return 'notHttp';
  const code = systemCode(error) ?? '';
  const known = byCode[code] ?? byPattern.find(([pattern]) => pattern.test(code))?.[1];
  return known ?? (answered ? 'cut' : 'reset');
}

/** The error's code word in brackets, to be put behind a message; empty where it has none. All else may quote a body. */
export function codeWord(error: unknown): string {
  const code = systemCode(error);
  return code === null ? '' : ` (${code})`;
}

function systemCode(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(at.code)) return at.code;
  }
  return null;
}
