import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, CommandStep, Finding } from '../../../src/ports/command.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import { exactNumber } from '../../http/print-json.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { readEvery } from '../page.ts';
import { transactionPath } from '../sources/transaction.ts';
import { commandedCompletion, commandedTransaction } from '../wire/commanded.ts';
import { post, readRecord } from './call.ts';
import { chooseItems } from './capture-items.ts';
import type { PathOf } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { refused, spaceOf, unknown } from './refused.ts';
import type { Completion, Part } from './remaining.ts';
import { outstandingOf, remainingOf } from './remaining.ts';

const completionsPath = `${transactionPath}/completions`;

const failed = refusal('DECLINED', 'the capture failed at the bank; nothing of it was taken');

/** `complete-partially-online`, for the whole amount too: `complete-online` takes no mark (wallee, transaction actions). */
export function createCapture(connection: WalleeConnection): CommandHandler<'captureTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const { transaction: ref, amount } = input;
      const space = spaceOf(connection, ref);
      if (space === null) return refused(unknown('transactionId'));
      const path = `${transactionPath}/${ref.nativeId}`;
      const [transaction, completions] = await Promise.all([
        readRecord(connection, { space, path }, commandedTransaction, call),
        readCompletions(connection, space, `linkedTransaction:${ref.nativeId}`, call),
      ]);
      if (transaction === null) return refused(unknown('transactionId'));
      const { currency, state } = transaction;
      if (state !== 'AUTHORIZED') {
        return refused(refusal('INVALID_STATE', 'only what is authorized can be captured', 'transactionId'));
      }
      if (amount !== null && (amount.currency !== currency || amount.value.coefficient <= 0n)) {
        return refused(refusal('BAD_USER_INPUT', `required more than 0 ${currency}`, 'amount'));
      }
      const left = remainingOf(transaction, completions);
      const chosen = chooseItems(input, left, currency);
      if ('refusals' in chosen) return refused(...chosen.refusals);
      if (compareDecimals(chosen.amount.value, outstandingOf(transaction, completions)) > 0) {
        return refused(refusal('INVALID_STATE', 'its line items and captures do not match', 'transactionId'));
      }
      const body = {
        externalId: operationId,
        lastCompletion: input.final,
        lineItems: chosen.items.map(printed),
      };
      return {
        is: 'prepared',
        account: space,
        target: { kind: 'transaction', nativeId: ref.nativeId, parent: null },
        guard: null,
        amount: chosen.amount,
        mark: operationId,
        reference: null,
        baseline: {},
        steps: [
          completeStep(
            connection,
            space,
            `${path}/complete-partially-online`,
            body,
            input.lineItems !== null,
          ),
        ],
      };
    },

    lookUp: (operation, call) => lookUpCapture(connection, operation, call),
  };
}

function completeStep(
  connection: WalleeConnection,
  space: string,
  path: string,
  body: Printable,
  itemized: boolean,
): CommandStep {
  return {
    name: 'complete',
    async send(_, call) {
      const answer = await post(connection, { space, path, body }, call);
      return outcomeOf(answer, itemized ? itemPaths : wholePaths, commandedCompletion, ({ state }) =>
        state === 'FAILED' ? { is: 'refused', refusals: [failed] } : { is: 'done', result: null },
      );
    },
  };
}

/** `lineItems[0].amount`. */
const itemPaths: PathOf = (property) => {
  const [first = '', index, field] = property.split(/[.[\]]+/).filter((part) => part !== '');
  if (first !== 'lineItems') return wholePaths(property);
  const named = field === 'uniqueId' ? 'nativeId' : field;
  return ['input', 'lineItems', index, named].filter((part) => part !== undefined);
};

const wholePaths: PathOf = (property) => {
  if (property === 'lastCompletion') return ['input', 'final'];
  return property.startsWith('lineItems') ? ['input', 'amount'] : null;
};

function printed({ uniqueId, quantity, amountIncludingTax }: Part): Printable {
  return { uniqueId, quantity: exactNumber(quantity), amount: exactNumber(amountIncludingTax) };
}

function readCompletions(
  connection: WalleeConnection,
  space: string,
  condition: string,
  call: CallContext,
): Promise<readonly Completion[]> {
  const query = { path: completionsPath, space, condition: term(condition) };
  return readEvery(connection, query, commandedCompletion, call);
}

async function lookUpCapture(
  connection: WalleeConnection,
  { account: space, id }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (space === null) return { is: 'unclear', reason: 'It was recorded without a space.' };
  const found = await readCompletions(connection, space, `externalId:"${id}"`, call);
  const ours = found.find(({ externalId }) => externalId === id);
  if (ours === undefined) return { is: 'absent' };
  return ours.state === 'FAILED' ? { is: 'refused', refusals: [failed] } : { is: 'found', result: null };
}
