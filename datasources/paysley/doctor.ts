import type { DoctorStep } from '../../src/ports/provider.ts';
import { createPreflight } from '../http/preflight.ts';
import type { PaysleyConnection } from './connection.ts';
import { lists } from './list.ts';
import { readPage } from './page.ts';

/** What `doctor` tries: the host, the line, the key, and how much history it shows. */
export function createDoctor(connection: PaysleyConnection): readonly DoctorStep[] {
  const { settings, clock } = connection;
  const first = { offset: 0, limit: 1 } as const;
  return [
    ...createPreflight({ provider: 'PAYSLEY', connection: settings.key, baseUrl: settings.baseUrl, clock }),
    {
      name: 'authenticate',
      async run(call) {
        // A key is never exchanged for anything: the smallest list there is shows whether it is taken.
        await readPage(connection, lists.categories, {}, first, call);
        return 'the access key is taken';
      },
    },
    {
      name: 'read',
      async run(call) {
        const { rows, total } = await readPage(connection, lists.payments, {}, first, call);
        if (rows.length === 0) return 'no payment is there to be seen';
        return total === undefined
          ? 'the payment history answers, but does not say how long it is: lists cannot be read in windows'
          : `the payment history has ${total} rows`;
      },
    },
  ];
}
