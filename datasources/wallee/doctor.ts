import { ProviderFailure } from '../../src/domain/errors.ts';
import type { DoctorStep } from '../../src/ports/provider.ts';
import { isSkewed } from '../http/clock-skew.ts';
import { forAccount } from '../http/for-account.ts';
import { createPreflight } from '../http/preflight.ts';
import { withWord } from '../http/step-word.ts';
import type { WalleeConnection } from './connection.ts';
import { readPage } from './page.ts';
import { spacePath } from './sources/account.ts';
import { transactionPath } from './sources/transaction.ts';

/** What `doctor` tries: the host, the line, a signature, and each space that is configured. */
export function createDoctor(connection: WalleeConnection): readonly DoctorStep[] {
  const { settings, clock } = connection;
  const name = { provider: 'WALLEE', connection: settings.key } as const;
  let skewed = false;
  const onSkew = (skewMs: number | null): void => {
    skewed = isSkewed(skewMs);
  };
  return [
    ...createPreflight({ ...name, baseUrl: settings.baseUrl, clock, onSkew }),
    {
      name: 'authenticate',
      async run(call) {
        try {
          await readPage(connection, { path: spacePath, space: null, limit: 1 }, call);
        } catch (error) {
          // A signature holds the time it was made at, and no other provider's credentials do.
          const refused = error instanceof ProviderFailure && error.httpStatus === 401;
          throw refused && skewed ? withWord(error, 'clockSkew') : error;
        }
        return `requests signed by application user ${settings.userId} are accepted`;
      },
    },
    {
      name: 'read',
      async run(call) {
        if (settings.spaceIds === 'all') {
          const { rows } = await readPage(connection, { path: spacePath, space: null, limit: 1 }, call);
          return rows.length === 0 ? 'no space is there to be seen' : 'spaces are there';
        }
        // One after the other: the first that fails is the one to mend.
        for (const space of settings.spaceIds) {
          await forAccount(`space ${space}`, () =>
            readPage(connection, { path: transactionPath, space, limit: 1 }, call),
          );
        }
        const count = settings.spaceIds.length;
        return count === 1 ? 'the configured space answers' : `all ${count} configured spaces answer`;
      },
    },
  ];
}
