import type { Operation, Refusal } from '../../../../src/domain/operation.ts';
import type { RecordCommands } from '../../../../src/domain/record-commands.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { accountPath } from '../../sources/account.ts';
import { send } from '../call.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { recordOutcome } from '../record-outcome.ts';
import { accountBody, accountPaths, accountRefusals } from './account-body.ts';
import type { Account } from './account.ts';
import { accountPlace, accountsOf } from './account.ts';
import { clientsWith, someRecord } from './client.ts';
import { isAsTold, toldOf } from './told.ts';

const refusing = { unique: 'external_account_id', pathOf: accountPaths, record: 'clientId' } as const;

/**
 * `POST /api/paymentaccounts`. It is told by the ids at the processor, of which Govineer says that an account that has them
 * is to be used again; without them by its name.
 */
export function createAccountCreation(connection: GovineerConnection): CommandHandler<'createAccount'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const [client] = await clientsWith(connection, 'uid', input.client.nativeId, call);
      const refusals: Refusal[] = [...accountRefusals(input, client ?? null, connection.settings)];
      if (client === undefined) return refused(...refusals, unknownRecord('clientId'));
      const before = await accountsOf(connection, client.uid, call);
      if (before.some((row) => isAtProcessor(input, row))) refusals.push(inUse);
      if (refusals.length > 0) return refused(...refusals);
      const { name, externalAccountId, externalMerchantId } = input;
      const told = { name, external_account_id: externalAccountId, external_merchant_id: externalMerchantId };
      const body = accountBody(input);
      return {
        is: 'prepared',
        account: null,
        target: null,
        // Without ids they are told apart by what was there before: one is made after the other.
        guard: `accounts:${client.uid}`,
        amount: null,
        mark: null,
        reference: null,
        baseline: {
          client: client.uid,
          known: before.map((row) => row.uid),
          ...toldOf(operationId, told),
        },
        steps: [
          {
            name: 'create',
            async send(_, sent) {
              const sending = { method: 'POST', account: null, path: accountPath, body } as const;
              const answer = await send(connection, sending, sent);
              return recordOutcome(answer, refusing, someRecord, ({ uid }) => ({
                is: 'done',
                result: accountPlace(uid),
              }));
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpAccount(connection, operation, call),
  };
}

type ProcessorIds = Pick<RecordCommands['createAccount'], 'externalAccountId' | 'externalMerchantId'>;

function isAtProcessor(
  { externalAccountId, externalMerchantId }: ProcessorIds,
  { external_account_id: account, external_merchant_id: merchant }: Account,
): boolean {
  const isTold = externalAccountId !== null && externalMerchantId !== null;
  return isTold && account === externalAccountId && merchant === externalMerchantId;
}

const inUse = refusal(
  'CONFLICT',
  'The client has an account of these ids at the processor, which Govineer says is to be used again.',
  'externalAccountId',
);

async function lookUpAccount(
  connection: GovineerConnection,
  { id, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  const { client, known } = baseline;
  if (typeof client !== 'string' || !Array.isArray(known)) {
    return { is: 'unclear', reason: 'It was recorded without what was there before.' };
  }
  const rows = await accountsOf(connection, client, call);
  const [row, ...others] = rows.filter((one) => !known.includes(one.uid) && isAsTold(id, one, baseline));
  if (row === undefined) return { is: 'absent' };
  if (others.length === 0) return { is: 'found', result: accountPlace(row.uid) };
  return { is: 'unclear', reason: 'Govineer shows several new accounts of this name and these ids.' };
}
