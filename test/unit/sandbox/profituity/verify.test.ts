import { expect, test } from 'vitest';
import { PAYMENTS, startTestClient } from './client.ts';

test('verify is always 200, with the outcome in its data', async () => {
  await using client = await startTestClient();
  const verdict = async (routeNumber: unknown, accountNumber: unknown): Promise<unknown> => {
    const reply = await client.send('POST', `${PAYMENTS}/verify`, { routeNumber, accountNumber });
    expect(reply.status).toBe(200);
    return reply.body.data;
  };
  expect(await verdict('123456780', '12345678')).toEqual({
    status: 'Verified',
    returnCode: null,
    returnReason: null,
  });
  expect(await verdict('123456780', '12349902')).toMatchObject({ status: 'Rejected', returnCode: 'R02' });
  expect(await verdict('123456789', '12345678')).toMatchObject({ status: 'Rejected', returnCode: 'R04' });
  expect(await verdict(undefined, undefined)).toMatchObject({ status: 'Rejected', returnCode: 'R04' });
});
