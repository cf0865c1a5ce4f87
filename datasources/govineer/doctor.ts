import type { DoctorStep } from '../../src/ports/provider.ts';
import { forAccount } from '../http/for-account.ts';
import { createPreflight } from '../http/preflight.ts';
import type { OAuthToken } from '../http/oauth-token.ts';
import type { GovineerConnection } from './connection.ts';
import { readPage } from './page.ts';
import { accountPath } from './sources/account.ts';
import { clientPath } from './sources/client.ts';

/** What `doctor` tries: the host, the line, the credentials, a record, and each account that is configured. */
export function createDoctor(connection: GovineerConnection, tokens: OAuthToken): readonly DoctorStep[] {
  const { settings, clock } = connection;
  const name = { provider: 'GOVINEER', connection: settings.key } as const;
  return [
    ...createPreflight({ ...name, baseUrl: settings.baseUrl, otherUrls: [settings.tokenUrl], clock }),
    {
      name: 'authenticate',
      async run(call) {
        await tokens.get(call);
        return 'the client id and secret were exchanged for a token';
      },
    },
    {
      name: 'read',
      async run(call) {
        const clients = await readPage(connection, { path: clientPath, account: null }, 1, call);
        const client = clients.rows.length === 0 ? 'no client is there to be seen' : 'a client was read';
        if (settings.accountUids === 'all') {
          const accounts = await readPage(connection, { path: accountPath, account: null }, 1, call);
          return `${client}; ${accounts.rows.length === 0 ? 'no payment account is' : 'payment accounts are'} there`;
        }
        // One after the other: the first that fails is the one to mend.
        for (const account of settings.accountUids) {
          await forAccount(`payment account ${account}`, () =>
            readPage(connection, { path: '/api/payments', account }, 1, call),
          );
        }
        const count = settings.accountUids.length;
        return `${client}; ${count === 1 ? 'the configured payment account answers' : `all ${count} configured payment accounts answer`}`;
      },
    },
  ];
}
