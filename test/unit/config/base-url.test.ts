import { describe, expect, it } from 'vitest';
import { baseUrl, isLoopback } from '../../../src/config/base-url.ts';

describe('a base URL', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/', 'https://api.example.com'],
    ['https://api.example.com/v1//', 'https://api.example.com/v1'],
    ['HTTPS://API.Example.COM:8443/V1', 'https://api.example.com:8443/V1'],
    ['http://localhost:4101', 'http://localhost:4101'],
    ['http://127.0.0.1:4101/api', 'http://127.0.0.1:4101/api'],
    ['http://127.255.255.254', 'http://127.255.255.254'],
    ['http://[::1]:4101', 'http://[::1]:4101'],
    ['http://[0:0:0:0:0:0:0:1]/', 'http://[::1]'],
  ])('%s is %s', (given, expected) => {
    expect(baseUrl().parse(given)).toBe(expected);
  });

  it.each([
    ['http://api.example.com', /https/],
    ['http://127.0.0.1.evil.com', /loopback/],
    ['http://localhost.evil.com', /loopback/],
    ['http://evil.localhost', /loopback/],
    ['http://localhost./', /loopback/],
    ['http://127.0.0.1@evil.com', /loopback/],
    ['http://128.0.0.1', /loopback/],
    ['http://0.0.0.0', /loopback/],
    ['http://[::ffff:127.0.0.1]', /loopback/],
    ['http://[::]', /loopback/],
    ['http://10.127.0.1', /loopback/],
    ['https://user:pass@api.example.com', /without credentials/],
    ['https://user@api.example.com', /without credentials/],
    ['https://api.example.com/?key=1', /without a query/],
    ['https://api.example.com/?', /without a query/],
    ['https://api.example.com/#top', /without a fragment/],
    ['ftp://api.example.com', /https:\/\//],
    ['javascript:alert(1)', /https:\/\//],
    ['api.example.com', /absolute/],
    [' https://api.example.com', /absolute/],
    ['', /absolute/],
    [17, /absolute/],
  ])('%s is refused', (given, why) => {
    const result = baseUrl().safeParse(given);
    expect(result.error?.issues[0]?.message).toMatch(why);
  });
});

describe('loopback', () => {
  it.each(['http://127.1', 'http://0x7f.0.0.1', 'http://2130706433', 'http://017700000001'])(
    'sees through %s, which every client takes for 127.0.0.1',
    (given) => {
      expect(isLoopback(new URL(given))).toBe(true);
    },
  );
});
