import type { Operation } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../../../src/ports/command.ts';
import { unmarked } from '../../../../commands/unmarked.ts';
import { allOf, anyOf, term } from '../../../../dialects/search-grammar/condition.ts';
import { object } from '../../../../http/decode.ts';
import { refusal } from '../../../../rows/refusals.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readPage } from '../../../page.ts';
import { id64 } from '../../../wire/id64.ts';
import { post, readRecord } from '../../call.ts';
import { missingAt, nowhere, outcomeOf } from '../../outcome.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { productPath, productRow } from './row.ts';

const retired: ReadonlySet<string> = new Set(['RETIRING', 'RETIRED']);
/** States of a subscription that has not ended (wallee, SubscriptionState). */
const unended = ['PENDING', 'INITIALIZING', 'ACTIVE', 'SUSPENDED', 'TERMINATION_SCHEDULED'] as const;
const retirement = object({ id: id64 });

/**
 * `/retire`, which can't be undone. It ends the subscriptions of a product (wallee, SubscriptionProductRetirementRequest),
 * and what is taken out of sale is to stay as it was where it was sold: one that somebody is subscribed to is refused.
 */
export function createProductRetirement(connection: WalleeConnection): CommandHandler<'retireProduct'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ product: ref }, { call }) {
      const space = spaceOf(connection, ref);
      if (space === null) return refused(unknown('productId'));
      const path = `${productPath}/${ref.nativeId}`;
      const record = await readRecord(connection, { space, path }, productRow, call);
      if (record === null) return refused(unknown('productId'));
      if (retired.has(record.state)) {
        return refused(refusal('INVALID_STATE', 'it is retired already, or about to be', 'productId'));
      }
      if (await isSubscribed(connection, space, ref.nativeId, call)) {
        const message =
          'somebody is subscribed to it, and wallee would end that too: end or move those first';
        return refused(refusal('INVALID_STATE', message, 'productId'));
      }
      // Whoever subscribes in this moment has at least the notice.
      const body = { respectTerminationPeriods: true };
      return {
        is: 'prepared',
        account: space,
        target: { kind: 'product', nativeId: ref.nativeId, parent: null },
        ...unmarked,
        baseline: { state: record.state },
        steps: [
          {
            name: 'retire',
            async send(_, sent) {
              const answer = await post(connection, { space, path: `${path}/retire`, body }, sent);
              const outcome = outcomeOf(answer, nowhere, retirement, () => ({ is: 'done', result: null }));
              return missingAt(outcome, 'productId');
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function isSubscribed(
  connection: WalleeConnection,
  space: string,
  product: string,
  call: CallContext,
): Promise<boolean> {
  const condition = allOf([
    term(`currentProductVersion.product.id:${product}`),
    anyOf(unended.map((state) => term(`state:${state}`))),
  ]);
  const { rows } = await readPage(connection, { path: '/subscriptions', space, condition, limit: 1 }, call);
  return rows.length > 0;
}

async function lookUp(
  connection: WalleeConnection,
  { account: space, target, baseline }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (space === null || target === null)
    return { is: 'unclear', reason: 'It was recorded without a target.' };
  const path = `${productPath}/${target.nativeId}`;
  const record = await readRecord(connection, { space, path }, productRow, call);
  if (record === null) return { is: 'unclear', reason: 'wallee does not show the product any more.' };
  if (retired.has(record.state)) return { is: 'found', result: null };
  if (record.state === baseline['state']) return { is: 'absent' };
  return { is: 'unclear', reason: 'The product changed meanwhile, but was not retired.' };
}
