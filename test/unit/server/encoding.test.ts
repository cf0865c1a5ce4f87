import { expect, it } from 'vitest';
import { encodingFor } from '../../../src/server/encoding.ts';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'gzip'],
  ['br', 'br'],
  ['gzip;q=0.5, br', 'br'],
  ['gzip;q=0, br;q=0.001', 'br'],
  ['GZIP ; Q=1.000', 'gzip'],
  ['identity, gzip;q=0.9', 'identity'],
  ['*', 'gzip'],
  ['gzip;q=0, *', 'br'],
  ['*;q=0', 'identity'],
  ['gzip;q=2, br;q=x', 'identity'],
  ['deflate', 'identity'],
] as const)('%j is answered in %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});
