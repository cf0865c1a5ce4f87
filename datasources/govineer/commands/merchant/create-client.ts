import type { Operation, Refusal } from '../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { clientPath } from '../../sources/client.ts';
import { windowsZoneOf } from '../../windows-zones.ts';
import { send } from '../call.ts';
import type { PathOf } from '../outcome.ts';
import { refused } from '../outcome.ts';
import { recordOutcome } from '../record-outcome.ts';
import { clientPlace, clientsWith, someRecord } from './client.ts';
import { isAsTold, toldOf } from './told.ts';

const inputs = new Map([
  ['customer_id', 'reference'],
  ['name', 'name'],
  ['timezone', 'timeZone'],
  ['subdomain', 'subdomain'],
]);

/** `POST /api/clients`. The merchant's own id of it, or one of ours, finds it again. */
export function createClientCreation(connection: GovineerConnection): CommandHandler<'createClient'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ name, reference, timeZone, subdomain }, { operationId, call }) {
      const zone = zoneOf(timeZone);
      const refusals = [
        ...zone.refusals,
        ...(reference === ''
          ? [refusal('BAD_USER_INPUT', 'Required a reference, or none.', 'reference')]
          : []),
      ];
      if (refusals.length > 0) return refused(...refusals);
      const mark = reference ?? operationId;
      const before = reference === null ? [] : await clientsWith(connection, 'customer_id', mark, call);
      const pathOf: PathOf = (property) =>
        property === 'customer_id' && reference === null ? null : (inputs.get(property) ?? null);
      const refusing = { unique: 'customer_id', pathOf, record: 'providerId' };
      const body = {
        customer_id: mark,
        name,
        timezone: zone.name ?? undefined,
        subdomain: subdomain ?? undefined,
      };
      return {
        is: 'prepared',
        account: null,
        target: null,
        guard: null,
        amount: null,
        mark,
        reference,
        baseline: {
          known: before.map((row) => row.uid),
          ...toldOf(operationId, { name, timezone: zone.name, subdomain }),
        },
        steps: [
          {
            name: 'create',
            async send(_, sent) {
              const sending = { method: 'POST', account: null, path: clientPath, body } as const;
              const answer = await send(connection, sending, sent);
              return recordOutcome(answer, refusing, someRecord, ({ uid }) => ({
                is: 'done',
                result: clientPlace(uid),
              }));
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpClient(connection, operation, call),
  };
}

interface Zone {
  /** The Windows name; null for none. */
  readonly name: string | null;
  readonly refusals: readonly Refusal[];
}

/** Govineer calls zones by their Windows names, which not every zone has one of its own of. */
function zoneOf(timeZone: string | null): Zone {
  if (timeZone === null) return { name: null, refusals: [] };
  try {
    const name = windowsZoneOf(timeZone);
    if (name !== null) return { name, refusals: [] };
    const message = 'Windows, by whose names Govineer calls time zones, has none for this one.';
    return { name, refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, 'timeZone')] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'Required a time zone by its name in the IANA database, or none.';
    return { name: null, refusals: [refusal('BAD_USER_INPUT', message, 'timeZone')] };
  }
}

async function lookUpClient(
  connection: GovineerConnection,
  { id, mark, reference, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { known } = baseline;
  if (mark === null || !Array.isArray(known)) {
    return { is: 'unclear', reason: 'It was recorded without what was there before.' };
  }
  const rows = await clientsWith(connection, 'customer_id', mark, call);
  const [row, ...others] = rows.filter(({ uid }) => !known.includes(uid));
  if (row === undefined) return { is: 'absent' };
  // A reference of the merchant's may have been used by others meanwhile.
  const isOurs = reference === null || isAsTold(id, row, baseline);
  if (others.length === 0 && isOurs) return { is: 'found', result: clientPlace(row.uid) };
  return {
    is: 'unclear',
    reason: 'Govineer has a new client of this reference that is not as it was asked for.',
  };
}
