import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/callers/open-endpoint.ts';
import { ConfigError } from '../../../src/config/config-error.ts';

const callers = { keys: [], issuers: [] };

function on(host: string, mode: 'development' | 'production' = 'development') {
  return { listen: { host, port: 0 }, mode };
}

describe('an endpoint without callers', () => {
  it.each(['127.0.0.1', '127.9.9.9', 'localhost', '::1'])('may be open on %s', (host) => {
    expect(isOpen(on(host))).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', '127.0.0.1.example.com', 'localhost.example.com', 'fe80::1%lo'])(
    'is refused on %s',
    (host) => {
      expect(() => isOpen(on(host))).toThrow(ConfigError);
      expect(() => isOpen(on(host))).toThrow(/HOST: .*callers/);
    },
  );

  it('is refused in production wherever it listens', () => {
    expect(() => isOpen(on('127.0.0.1', 'production'))).toThrow(/NODE_ENV: .*callers/);
  });
});

it('is not open with callers, wherever it listens', () => {
  expect(isOpen({ ...on('0.0.0.0', 'production'), callers })).toBe(false);
});
