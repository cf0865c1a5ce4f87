import { expect, it } from 'vitest';
import { providerConfigs } from '../../../src/config.ts';
import { whereWritten } from '../../../src/doctor/written.ts';

const file = `
connections:
  - { provider: govineer, key: city, baseUrl: 'https://api.example.com', clientSecret: { env: GOVINEER_CITY } }
  - { provider: paysley, key: shop, accessKey: py_test_never-to-be-seen }
`;
const env = {
  PAYGRAPH_CONFIG: 'conf/paygraph.yaml',
  GOVINEER_CITY: 'never-to-be-seen',
  WALLEE_BASE_URL: 'https://checkout.example.com/api/v2.0',
};

it('knows each connection’s place, in the file or in the variables', () => {
  const written = whereWritten(env, providerConfigs, () => file);
  expect(Array.from(written, ([key, { place }]) => [key, place])).toEqual([
    ['city', 'conf/paygraph.yaml: connections[0]'],
    ['shop', 'conf/paygraph.yaml: connections[1]'],
    ['wallee', 'WALLEE_*'],
  ]);
  expect(written.get('city')?.nameOf('tokenUrl')).toBe('conf/paygraph.yaml: connections[0].tokenUrl');
  expect(written.get('wallee')?.nameOf('authenticationKey')).toBe('WALLEE_AUTHENTICATION_KEY');
});

it('tells addresses, and nothing else that was written', () => {
  const written = whereWritten(env, providerConfigs, () => file);
  expect(written.get('city')?.addressOf('baseUrl')).toBe('https://api.example.com');
  expect(written.get('wallee')?.addressOf('baseUrl')).toBe('https://checkout.example.com/api/v2.0');
  expect(written.get('shop')?.addressOf('baseUrl'), 'left out').toBeNull();
  expect(written.get('city')?.addressOf('clientSecret')).toBeNull();
  expect(written.get('shop')?.addressOf('accessKey')).toBeNull();
});

it('needs no file', () => {
  const read = (): string => {
    throw new Error('nothing to read');
  };
  expect([...whereWritten({ GOVINEER_CLIENT_ID: 'x' }, providerConfigs, read).keys()]).toEqual(['govineer']);
  expect(whereWritten({}, providerConfigs, read).size).toBe(0);
});
