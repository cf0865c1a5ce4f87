import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { DoctorStep } from '../../src/ports/provider.ts';
import { createPreflight } from '../http/preflight.ts';
import type { EfakaConnection } from './connection.ts';
import { queryHolds } from './connection.ts';
import { paymentRequest } from './request.ts';
import type { Query } from './query.ts';

/** No payment has this id. */
const nobody = '0'.repeat(32);

/** What `doctor` tries: the host, the line, the token, and whether payments are found by reference. */
export function createDoctor(connection: EfakaConnection, query: Query): readonly DoctorStep[] {
  const { settings, clock, upstream } = connection;

  /** Whether the look-up by reference is there. Asked with a reference that nothing has, so that nobody's data is read. */
  async function hasQuery(call: CallContext): Promise<boolean> {
    try {
      await query(`paygraph-doctor-${Math.floor(clock.random() * 1e9)}`, call);
      return true;
    } catch (error) {
      if (error instanceof ProviderFailure && error.code === 'NOT_FOUND') return false;
      throw error;
    }
  }

  return [
    ...createPreflight({ provider: 'EFAKA', connection: settings.key, baseUrl: settings.baseUrl, clock }),
    {
      name: 'authenticate',
      async run(call) {
        // The token is never exchanged for anything: asking for a payment that there is not shows whether it is taken.
        try {
          await upstream.read(paymentRequest(settings, nobody), call);
        } catch (error) {
          if (!(error instanceof ProviderFailure) || error.code !== 'NOT_FOUND') throw error;
          if (error.nativeCode !== undefined) return 'the access token is taken';
          throw wrongPlace(connection, 'a result code with 404', 'another 404: is the base URL right?');
        }
        throw wrongPlace(connection, '404 for a payment that there is not', 'an answer');
      },
    },
    {
      name: 'read',
      async run(call) {
        const there = await hasQuery(call);
        if (there) {
          return queryHolds(settings)
            ? 'payments are found by id and by reference'
            : 'payments are found by id; by reference, too, once the settings say query=reference';
        }
        if (!queryHolds(settings)) return 'payments are found by id only';
        throw wrongPlace(connection, 'a look-up by reference, as the settings say', 'none');
      },
    },
  ];
}

function wrongPlace({ settings }: EfakaConnection, required: string, got: string): ProviderFailure {
  const message = `EFAKA (${settings.key}): required ${required}, got ${got}`;
  return new ProviderFailure('PROVIDER_BAD_RESPONSE', message, {
    provider: 'EFAKA',
    connection: settings.key,
  });
}
