import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/config/environment.ts';
import type { GovineerSettings } from '../../../src/config/govineer.ts';
import { parseJournalUrl } from '../../../src/config/journal-url.ts';
import { Secret } from '../../../src/config/secret.ts';
import { parseConfig } from '../../../src/config.ts';
import { GOVINEER, SECRET, none, problemsOf } from './given.ts';

const JOURNAL_URL =
  'sqlite: and the path of a file, e.g. sqlite:./data/journal.sqlite, or a URL that begins with postgres://';

describe('an empty environment', () => {
  it('gives the documented defaults', () => {
    expect(parseConfig({}, none)).toEqual({
      listen: { host: '127.0.0.1', port: 4000 },
      connections: [],
      limits: {
        scanBudget: 10_000,
        requestDeadlineMs: 15_000,
        providerDeadlineMs: 5_000,
        commandDeadlineMs: 100_000,
        costLimit: 100_000,
        costPerMinute: 10_000_000,
        requestsUnderWay: 500,
        requestsUnderWayPerCaller: 250,
      },
      cache: { seconds: expect.any(Object), staleSeconds: 0, maxEntries: 20_000, maxMegabytes: 64 },
      journalUrl: expect.any(Secret),
      logLevel: 'info',
      trustedDocumentsOnly: false,
      corsOrigins: [],
      introspection: true,
      playground: true,
      explain: true,
      mode: 'development',
    });
  });

  it('is what empty variables are', () => {
    expect(parseConfig({ PORT: '', GOVINEER_BASE_URL: '', PAYGRAPH_CONFIG: '' }, none)).toEqual(
      parseConfig({}, none),
    );
  });
});

describe('the environment', () => {
  it('describes one connection per provider', () => {
    const [connection] = parseConfig(
      { ...GOVINEER, GOVINEER_ACCOUNT_UIDS: 'a-1, a-2,a-1' },
      none,
    ).connections;
    expect(connection).toMatchObject({
      provider: 'govineer',
      key: 'govineer',
      displayName: 'Govineer',
      mode: null,
      baseUrl: 'https://api.govineer.example',
      tokenUrl: 'https://login.govineer.example/token',
      clientId: 'paygraph',
      accountUids: ['a-1', 'a-2'],
      odata: '4.01',
      defaultCurrency: 'USD',
      currencies: null,
      strings: 'unknown',
      ids: 'unknown',
      concurrency: 16,
      requestsPerSecond: null,
    });
    expect((connection as GovineerSettings).clientSecret.reveal()).toBe(SECRET);
  });

  it('closes explain in production unless it is opened', () => {
    expect(parseConfig({ NODE_ENV: 'production' }, none)).toMatchObject({
      mode: 'production',
      explain: false,
    });
    expect(parseConfig({ NODE_ENV: 'production', EXPLAIN: 'true' }, none).explain).toBe(true);
    expect(parseConfig({ NODE_ENV: 'test' }, none)).toMatchObject({ mode: 'development', explain: true });
  });

  it('keeps the schema and the playground to development unless they are opened', () => {
    const closed = { introspection: false, playground: false };
    expect(parseConfig({ NODE_ENV: 'production' }, none)).toMatchObject(closed);
    expect(parseConfig({}, none)).toMatchObject({ introspection: true, playground: true });
    expect(parseConfig({ INTROSPECTION: '0', PLAYGROUND: 'false' }, none)).toMatchObject(closed);
    const opened = { NODE_ENV: 'production', INTROSPECTION: 'true', PLAYGROUND: '1' };
    expect(parseConfig(opened, none)).toMatchObject({ introspection: true, playground: true });
  });

  it('takes the origins of pages as browsers send them', () => {
    expect(parseConfig({}, none).corsOrigins).toEqual([]);
    const given = 'https://shop.example, http://localhost:3000';
    expect(parseConfig({ CORS_ORIGINS: given }, none).corsOrigins).toEqual(given.split(', '));
    for (const odd of [
      '*',
      'null',
      'https://shop.example/',
      'shop.example',
      'https://Shop.example',
      'https://a.b,',
    ]) {
      expect(problemsOf({ CORS_ORIGINS: odd })[0]).toMatch(/^CORS_ORIGINS: expected origins with commas/);
    }
  });

  it('names what a half-described provider lacks', () => {
    expect(problemsOf({ GOVINEER_CLIENT_ID: 'paygraph' })).toEqual([
      'GOVINEER_BASE_URL: is missing; expected an absolute https URL',
      'GOVINEER_TOKEN_URL: is missing; expected an absolute https URL',
      expect.stringMatching(/^GOVINEER_CLIENT_SECRET: is missing; expected the OAuth client secret/),
    ]);
  });

  it('loses no mistyped variable', () => {
    expect(problemsOf({ ...GOVINEER, GOVINEER_CLIENT_SECRT: 'x', GOVINEER_ZZZZZZZZZZZZZZ: 'x' })).toEqual([
      'GOVINEER_CLIENT_SECRT: is not a setting; did you mean GOVINEER_CLIENT_SECRET?',
      'GOVINEER_ZZZZZZZZZZZZZZ: is not a setting',
    ]);
  });

  it('guesses the longer name from its beginning', () => {
    expect(problemsOf({ GOVINEER_BASE: 'x' })).toEqual([
      'GOVINEER_BASE: is not a setting; did you mean GOVINEER_BASE_URL?',
    ]);
  });

  it('takes a mistyped variable for no connection', () => {
    expect(problemsOf({ GOVINEER_BASEURL: 'https://x' })).toEqual([
      'GOVINEER_BASEURL: is not a setting; did you mean GOVINEER_BASE_URL?',
    ]);
  });
});

describe('problems', () => {
  const broken: Environment = {
    ...GOVINEER,
    PORT: '70000',
    HOST: 'not a host',
    SCAN_BUDGET: '1e3',
    REQUEST_DEADLINE_MS: '0',
    LOG_LEVEL: 'loud',
    NODE_ENV: 'prodution',
    CACHE_URL: 'http://cache',
    JOURNAL_URL: `http://${SECRET}@db`,
    JOURNAL_SECRET: ` ${SECRET.repeat(2)}`,
    TRUSTED_DOCUMENTS_ONLY: 'yes',
    PAYGRAPH_CONFIG: 'absent.yml',
    GOVINEER_BASE_URL: `http://${SECRET}@api.govineer.example`,
    GOVINEER_MODE: 'live',
    GOVINEER_CONCURRENCY: '-1',
    GOVINEER_CLIENT_SECRET: ` ${SECRET}`,
  };

  it('come all at once, each with its name', () => {
    const names = problemsOf(broken).map((problem) => problem.slice(0, problem.indexOf(':')));
    expect(names.toSorted()).toEqual(
      [
        'CACHE_URL',
        'GOVINEER_BASE_URL',
        'GOVINEER_CLIENT_SECRET',
        'GOVINEER_CONCURRENCY',
        'GOVINEER_MODE',
        'HOST',
        'JOURNAL_SECRET',
        'JOURNAL_URL',
        'LOG_LEVEL',
        'NODE_ENV',
        'PAYGRAPH_CONFIG',
        'PORT',
        'REQUEST_DEADLINE_MS',
        'SCAN_BUDGET',
        'TRUSTED_DOCUMENTS_ONLY',
      ].toSorted(),
    );
  });

  it('say what was expected, in one message', () => {
    expect(() => parseConfig(broken, none)).toThrow(/has 15 problems:\n/);
    expect(() => parseConfig(broken, none)).toThrow(/ {2}- PORT: expected a whole number from 0 to 65535\n/);
    expect(() => parseConfig(broken, none)).toThrow(/LOG_LEVEL: expected one of trace, debug/);
  });

  it.each([
    ['PORT', 'x', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '4000.5', 'a whole number from 0 to 65535'],
    ['SCAN_BUDGET', '0', 'a whole number from 1 to 1000000 (rows)'],
    ['REQUEST_DEADLINE_MS', '99', 'a whole number from 100 to 600000 (milliseconds)'],
    ['PROVIDER_DEADLINE_MS', '600001', 'a whole number from 50 to 600000 (milliseconds)'],
    ['COMMAND_DEADLINE_MS', '999', 'a whole number from 1000 to 600000 (milliseconds)'],
    ['TRUSTED_DOCUMENTS_ONLY', 'yes', 'true or false'],
    ['EXPLAIN', 'TRUE', 'true or false'],
    ['NODE_ENV', 'prod', 'one of development, production, test'],
    ['CACHE_URL', 'redis://', 'a URL that begins with redis:// or rediss://'],
    ['JOURNAL_URL', 'sqlite::memory:', JOURNAL_URL],
    ['JOURNAL_URL', 'sqlite:', JOURNAL_URL],
    ['JOURNAL_URL', 'sqlite:./data/', JOURNAL_URL],
    ['JOURNAL_URL', 'sqlite://host/data', JOURNAL_URL],
    ['JOURNAL_URL', './data/journal.sqlite', JOURNAL_URL],
    ['JOURNAL_URL', 'mysql://db/paygraph', JOURNAL_URL],
    ['JOURNAL_URL', 'postgres://', JOURNAL_URL],
    ['JOURNAL_SECRET', 'x'.repeat(31), 'at least 32 random characters'],
    ['HOST', 'a b', 'a host name or address to listen on, e.g. 127.0.0.1'],
  ])('of %s=%s say: expected %s', (name, value, expected) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name}: expected ${expected}`]);
  });

  it.each([
    ['GOVINEER_ODATA', '4', 'one of 4.01, 4.0'],
    ['GOVINEER_CONCURRENCY', '257', 'a whole number from 1 to 256'],
    ['GOVINEER_DEFAULT_CURRENCY', 'usd', 'a currency code of three capital letters, e.g. USD'],
    ['GOVINEER_CURRENCIES', 'USD,EURO', 'a currency code of three capital letters, e.g. USD'],
    ['GOVINEER_STRINGS', 'binary', 'one of unknown, ordinal'],
    ['GOVINEER_IDS', 'yes', 'one of unknown, ordinal'],
    ['GOVINEER_MODE', 'test', 'one of SANDBOX, TEST, LIVE'],
  ])('of %s=%s say: expected %s', (name, value, expected) => {
    const [problem, ...more] = problemsOf({ ...GOVINEER, [name]: value });
    expect(problem).toMatch(new RegExp(`^${name}(\\[\\d\\])?: expected`));
    expect(problem).toContain(expected);
    expect(more).toEqual([]);
  });

  it('never hold a secret', () => {
    expect(problemsOf(broken).join('\n')).not.toContain(SECRET);
  });
});

describe('the journal', () => {
  it.each([
    [undefined, './data/journal.sqlite'],
    ['sqlite:journal.db', 'journal.db'],
    ['sqlite:/var/lib/paygraph/j.sqlite', '/var/lib/paygraph/j.sqlite'],
    ['sqlite:///var/lib/paygraph/j.sqlite', '/var/lib/paygraph/j.sqlite'],
    ['sqlite:C:\\data\\j.sqlite', 'C:\\data\\j.sqlite'],
  ])('of JOURNAL_URL=%s is the file %s', (url, path) => {
    const { journalUrl } = parseConfig(url === undefined ? {} : { JOURNAL_URL: url }, none);
    expect(parseJournalUrl(journalUrl.reveal())).toEqual({ store: 'sqlite', path });
  });

  it.each(['postgres://u:p@db:5432/paygraph?sslmode=require', 'postgresql:///paygraph?host=/run/postgresql'])(
    'of JOURNAL_URL=%s is that database',
    (url) => {
      const { journalUrl } = parseConfig({ JOURNAL_URL: url }, none);
      expect(parseJournalUrl(journalUrl.reveal())).toEqual({ store: 'postgres', url });
    },
  );
});

describe('settings', () => {
  const journal = { JOURNAL_URL: `postgres://u:${SECRET}@db/paygraph`, JOURNAL_SECRET: SECRET.repeat(2) };
  const settings = parseConfig({ ...GOVINEER, ...journal, CACHE_URL: `redis://:${SECRET}@cache:6379` }, none);

  it('are frozen all the way down', () => {
    expect(Object.isFrozen(settings)).toBe(true);
    expect(Object.isFrozen(settings.listen)).toBe(true);
    expect(Object.isFrozen(settings.connections)).toBe(true);
    expect(Object.isFrozen(settings.connections[0])).toBe(true);
  });

  it('can be printed without printing a secret', () => {
    expect(inspect(settings, { depth: 9 })).not.toContain(SECRET);
    expect(JSON.stringify(settings)).not.toContain(SECRET);
    expect(settings.cacheUrl?.reveal()).toContain(SECRET);
    expect(settings.journalUrl.reveal()).toBe(journal.JOURNAL_URL);
    expect(settings.journalSecret?.reveal()).toBe(journal.JOURNAL_SECRET);
  });
});
