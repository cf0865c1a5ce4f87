import type { Commands } from '../../../../../src/domain/commands.ts';
import type { Operation, Refusal } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../../../src/ports/command.ts';
import { term } from '../../../../dialects/search-grammar/condition.ts';
import { literal } from '../../../../dialects/search-grammar/literal.ts';
import { refusal } from '../../../../rows/refusals.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readEvery } from '../../../page.ts';
import { post } from '../../call.ts';
import { outcomeOf } from '../../outcome.ts';
import { referenceRefusals } from '../../reference.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { hasLooks, looksOf } from '../looks.ts';
import { kindRefusal, linkPaths, linkValues, nameRefusals } from './fields.ts';
import { linkItems } from './items.ts';
import type { SeenLink } from './row.ts';
import { linkPath, seenLink, rowValues, sentValues } from './row.ts';

/**
 * `POST /payment/links`. An external id that was used before answers with the old link and makes none (wallee,
 * idempotency), so that it is looked for first, and what is answered is compared.
 */
export function createLinkCreation(connection: WalleeConnection): CommandHandler<'createPaymentLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: WalleeConnection,
  { account, link }: Commands['createPaymentLink'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const space = spaceOf(connection, { account: account.nativeId });
  if (space === null) return refused(unknown('accountId'));
  if (link.is !== 'reusable') return refused(kindRefusal(link));
  const { fields } = link;
  const reference = fields.reference ?? null;
  const { items, currency, refusals: wrong } = linkItems(fields, fields.currency ?? null, operationId);
  const refusals = [
    ...nameRefusals(fields),
    ...wrong,
    ...(await referenceProblems(connection, space, reference, call)),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const given = Object.entries(linkValues(fields)).filter(([, value]) => value !== null);
  const values = { ...Object.fromEntries(given), currency: currency ?? undefined, lineItems: items };
  const mark = reference ?? operationId;
  const body = {
    ...values,
    externalId: mark,
    protectionMode: connection.settings.linkProtection,
    state: 'ACTIVE',
  };
  const { name, currency: money, lineItems } = sentValues(values);
  const baseline = { looks: looksOf(operationId, { name, currency: money, lineItems }) };
  return {
    is: 'prepared',
    account: space,
    target: null,
    // Of two with one external id wallee makes one.
    guard: reference === null ? null : JSON.stringify(['paymentLink', space, reference]),
    amount: null,
    mark,
    reference,
    baseline,
    steps: [
      {
        name: 'create',
        async send(_, sent) {
          const answer = await post(connection, { space, path: linkPath, body }, sent);
          return outcomeOf(answer, linkPaths, seenLink, (row) => {
            const isOurs = isMadeBy({ id: operationId, mark, baseline }, row);
            return isOurs ? { is: 'done', result: placeOf(row) } : { is: 'duplicate' };
          });
        },
      },
    ],
  };
}

async function referenceProblems(
  connection: WalleeConnection,
  space: string,
  reference: string | null,
  call: CallContext,
): Promise<readonly Refusal[]> {
  const malformed = referenceRefusals(reference, 'reusable', 'reference');
  if (reference === null || malformed.length > 0) return malformed;
  if (literal(reference) === null) {
    const message = 'it has both kinds of quotes, so that wallee could not be asked for it';
    return [refusal('BAD_USER_INPUT', message, 'reusable', 'reference')];
  }
  const used = await linksOf(connection, space, reference, call);
  if (used.length === 0) return [];
  return [
    refusal('CONFLICT', 'wallee has a link with this reference, which is used once', 'reusable', 'reference'),
  ];
}

/** The operation's own id as external id proves it; the caller's does where the link is as it was sent. */
function isMadeBy(operation: Pick<Operation, 'id' | 'mark' | 'baseline'>, row: SeenLink): boolean {
  return operation.mark === operation.id || hasLooks(operation, 'looks', rowValues(row));
}

async function lookUp(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, mark } = operation;
  if (space === null || mark === null) return { is: 'unclear', reason: 'It was recorded without a mark.' };
  const [row] = await linksOf(connection, space, mark, call);
  if (row === undefined) return { is: 'absent' };
  if (isMadeBy(operation, row)) return { is: 'found', result: placeOf(row) };
  const reason =
    'wallee has a link with this reference that is not as it was sent: it may be another, or was changed since.';
  return { is: 'unclear', reason };
}

/** Those with exactly this external id; the search ignores case. */
async function linksOf(
  connection: WalleeConnection,
  space: string,
  externalId: string,
  call: CallContext,
): Promise<readonly SeenLink[]> {
  const condition = term(`externalId:${literal(externalId) ?? '""'}`);
  const rows = await readEvery(connection, { path: linkPath, space, condition }, seenLink, call);
  return rows.filter((row) => row.externalId === externalId);
}

function placeOf({ id }: SeenLink) {
  return { kind: 'paymentLink', nativeId: id, parent: null } as const;
}
