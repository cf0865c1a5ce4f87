import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../src/ports/command.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { Money } from '../../../src/domain/money.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { readEvery } from '../page.ts';
import { transactionPath } from '../sources/transaction.ts';
import { commandedTransaction, commandedVoid, stateOf } from '../wire/commanded.ts';
import { post, readRecord } from './call.ts';
import { nowhere, outcomeOf } from './outcome.ts';
import { refused, spaceOf, unknown } from './refused.ts';

const failed = refusal('DECLINED', 'the void failed at the bank; the authorization stands');

/** States that no void came to pass in, and in which none is under way. */
const unvoided: ReadonlySet<string> = new Set(['AUTHORIZED', 'COMPLETED', 'FULFILL', 'DECLINE', 'FAILED']);

/** `void-online`. It takes no mark: what it did is told by a void that was not there before (wallee, transaction actions). */
export function createVoid(connection: WalleeConnection): CommandHandler<'voidTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ transaction: ref }, { call }) {
      const space = spaceOf(connection, ref);
      if (space === null) return refused(unknown('transactionId'));
      const path = `${transactionPath}/${ref.nativeId}`;
      const [transaction, voids] = await Promise.all([
        readRecord(connection, { space, path }, commandedTransaction, call),
        readVoids(connection, space, ref.nativeId, call),
      ]);
      if (transaction === null) return refused(unknown('transactionId'));
      const { state, authorizationAmount, currency } = transaction;
      if (state !== 'AUTHORIZED') {
        return refused(refusal('INVALID_STATE', 'only what is authorized can be voided', 'transactionId'));
      }
      return {
        is: 'prepared',
        account: space,
        target: { kind: 'transaction', nativeId: ref.nativeId, parent: null },
        guard: null,
        amount: Money.ofDecimal(authorizationAmount, currency),
        mark: null,
        reference: null,
        baseline: { voids: voids.map(({ id }) => id) },
        steps: [
          {
            name: 'void',
            async send(_, sent) {
              const answer = await post(connection, { space, path: `${path}/void-online` }, sent);
              return outcomeOf(answer, nowhere, commandedVoid, (made) =>
                made.state === 'FAILED'
                  ? { is: 'refused', refusals: [failed] }
                  : { is: 'done', result: null },
              );
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpVoid(connection, operation, call),
  };
}

function readVoids(
  connection: WalleeConnection,
  space: string,
  transaction: string,
  call: CallContext,
): Promise<readonly DecodedBy<typeof commandedVoid>[]> {
  const query = {
    path: `${transactionPath}/voids`,
    space,
    condition: term(`linkedTransaction:${transaction}`),
  };
  return readEvery(connection, query, commandedVoid, call);
}

async function lookUpVoid(
  connection: WalleeConnection,
  { account: space, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const path = `${transactionPath}/${target.nativeId}`;
  const voids = await readVoids(connection, space, target.nativeId, call);
  const before = baseline['voids'];
  const made = voids.filter(({ id }) => !(Array.isArray(before) && before.includes(id)));
  if (made.some(({ state }) => state !== 'FAILED')) return { is: 'found', result: null };
  if (made.length > 0) return { is: 'refused', refusals: [failed] };
  const record = await readRecord(connection, { space, path }, stateOf, call);
  if (record === null) return { is: 'unclear', reason: 'wallee does not show the transaction any more.' };
  if (record.state === 'VOIDED') return { is: 'found', result: null };
  if (unvoided.has(record.state)) return { is: 'absent' };
  return { is: 'unclear', reason: 'The transaction is in a state that this service does not know.' };
}
