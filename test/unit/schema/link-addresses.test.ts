import { expect, it } from 'vitest';
import { withAddresses } from '../../../resolvers/payloads/link-addresses.ts';
import { sent } from '../../../src/gateway/commands/command-answer.ts';
import { FakeGateway, record } from './fake-gateway.ts';
import { operation } from './operation.ts';
import { inputOf } from './record-inputs.ts';

const told = { url: 'https://pay.example/1', shortUrl: 'https://p.example/1', qrCodeUrl: 7 };

it('a link that no read shows the addresses of has those of the answer, and stays as it was read', () => {
  const link = record('paymentLink', 'l1', { status: 'OPEN', url: null, shortUrl: 'https://p.example/now' });
  const shown = withAddresses(link, told);
  expect(shown).toMatchObject({
    id: link.id,
    status: 'OPEN',
    url: told.url,
    shortUrl: 'https://p.example/now',
  });
  // What was not read is not made up, nor is what is no address.
  expect('qrCodeUrl' in shown).toBe(false);
  expect(link.url).toBeNull();
  expect(withAddresses(link, null)).toBe(link);
});

it('the payload of a new link shows them', async () => {
  const fake = new FakeGateway([record('paymentLink', 'l1', { status: 'OPEN', url: null })]);
  const result = { kind: 'paymentLink', nativeId: 'l1', parent: null } as const;
  const done = { ...operation, mutation: 'createPaymentLink', target: null, result, answer: told } as const;
  fake.commands = { ...fake.commands, submit: async () => sent(done, {}) };
  const { data } = await fake.run(
    `mutation ($input: CreatePaymentLinkInput!) {
      it: createPaymentLink(input: $input) { paymentLink { status url } } }`,
    { input: inputOf('createPaymentLink') },
  );
  expect(data).toEqual({ it: { paymentLink: { status: 'OPEN', url: told.url } } });
});
