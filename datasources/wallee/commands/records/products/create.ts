import type { Commands } from '../../../../../src/domain/commands.ts';
import type { Operation } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../../src/ports/command.ts';
import type { DecodedBy } from '../../../../http/decode.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { term } from '../../../../dialects/search-grammar/condition.ts';
import { literal } from '../../../../dialects/search-grammar/literal.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readEvery } from '../../../page.ts';
import { post } from '../../call.ts';
import { outcomeOf } from '../../outcome.ts';
import { referenceRefusals } from '../../reference.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { hasLooks, looksOf } from '../looks.ts';
import { fieldRefusals, oneText, productPaths, referenceOf } from './fields.ts';
import { namedProduct, productPath } from './row.ts';

/** `POST /subscriptions/products`. Nobody can subscribe to it before it has an active version, which wallee's users make. */
export function createProductCreation(connection: WalleeConnection): CommandHandler<'createProduct'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: WalleeConnection,
  { account, product }: Commands['createProduct'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const space = spaceOf(connection, { account: account.nativeId });
  if (space === null) return refused(unknown('accountId'));
  const { text, input } = referenceOf(product);
  const second = product.reference ?? null;
  const refusals = [
    ...fieldRefusals(product, true),
    ...referenceRefusals(text, 'product', input),
    ...(second !== null && second !== text ? [oneText] : []),
    ...(text !== null && literal(text) === null ? [unsearchable(input)] : []),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const mark = text ?? operationId;
  const name = product.name ?? undefined;
  const body = { reference: mark, name, state: 'ACTIVE' };
  const known = text === null ? [] : await productsOf(connection, space, mark, call);
  return {
    is: 'prepared',
    account: space,
    target: null,
    // Two of one reference at the same time could not be told apart.
    guard: text === null ? null : JSON.stringify(['product', space, mark]),
    amount: null,
    mark,
    reference: text,
    baseline: {
      known: known.map(({ id }) => id),
      looks: looksOf(operationId, { name: name ?? null }),
    },
    steps: [
      {
        name: 'create',
        async send(_, sent) {
          const answer = await post(connection, { space, path: productPath, body }, sent);
          return outcomeOf(answer, productPaths(input), namedProduct, ({ id }) => ({
            is: 'done',
            result: { kind: 'product', nativeId: id, parent: null },
          }));
        },
      },
    ],
  };
}

/** A reference may be that of several (nothing says otherwise), so that one that was not there before is ours. */
async function lookUp(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, mark, baseline } = operation;
  const known = baseline['known'];
  if (space === null || mark === null || !Array.isArray(known)) {
    return { is: 'unclear', reason: 'It was recorded without a mark.' };
  }
  const rows = await productsOf(connection, space, mark, call);
  const added = rows.filter(({ id }) => !known.includes(id));
  const ours = added.filter(({ name }) => hasLooks(operation, 'looks', { name }));
  const [one] = ours;
  if (added.length === 0) return { is: 'absent' };
  if (one !== undefined && ours.length === 1) {
    return { is: 'found', result: { kind: 'product', nativeId: one.id, parent: null } };
  }
  return {
    is: 'unclear',
    reason: 'wallee has new products with this reference, and it can not be told which is ours.',
  };
}

/** Those with exactly this reference; the search ignores case. */
async function productsOf(
  connection: WalleeConnection,
  space: string,
  reference: string,
  call: CallContext,
): Promise<readonly DecodedBy<typeof namedProduct>[]> {
  const condition = term(`reference:${literal(reference) ?? '""'}`);
  const rows = await readEvery(connection, { path: productPath, space, condition }, namedProduct, call);
  return rows.filter((row) => row.reference === reference);
}

function unsearchable(input: string) {
  const message = 'it has both kinds of quotes, so that wallee could not be asked for it';
  return refusal('BAD_USER_INPUT', message, 'product', input);
}
