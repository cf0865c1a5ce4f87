import type { Refusal } from '../../../src/domain/operation.ts';
import type { LinkFields, LinkUrls } from '../../../src/domain/record-commands.ts';
import type { CommandContext, CommandHandler, PreparedCommand } from '../../../src/ports/command.ts';
import { unsupportedFields } from '../../commands/unsupported-fields.ts';
import { accountIdOf, isServed } from '../connection.ts';
import { amountText, wrongAmount } from './amounts.ts';
import { checkoutOutcome } from './checkout-outcome.ts';
import type { CommandDeps } from './context.ts';
import { lengths, wrongLength } from './lengths.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import { guardOfReference, usedReference, wrongReference } from './references.ts';
import { refusal, refused } from './refusals.ts';
import { newCheckoutRequest } from './requests.ts';

type HostedFields = Extract<LinkFields, { is: 'hosted' }>['fields'];

const subject = ['input', 'hosted'] as const;
const at = (...path: readonly string[]): readonly string[] => [...subject, ...path];

const paths: ParameterPaths = {
  amount: at('amount'),
  currency: at('amount', 'currency'),
  paymentType: at('captureMethod'),
  merchantTransactionId: at('reference'),
  descriptor: at('description'),
  'customer.email': at('email'),
  createRegistration: at('saveMethod'),
  shopperResultUrl: at('urls', 'redirectUrl'),
  notificationUrl: at('urls', 'notificationUrl'),
};

/** A checkout is a part of the merchant's own page, whether that is asked for or not: there is no other page. */
const supported: ReadonlySet<keyof HostedFields> = new Set([
  'amount',
  'email',
  'reference',
  'description',
  'captureMethod',
  'embedded',
  'saveMethod',
  'urls',
] as const);

/** A checkout: one payment that the shopper makes. */
export function createPaymentLinkHandler(deps: CommandDeps): CommandHandler<'createPaymentLink'> {
  return {
    async prepare({ account, link }, context) {
      if (!isServed(deps.connection, account.nativeId)) {
        return refused(refusal('NOT_FOUND', 'There is no such account.', ['input', 'accountId']));
      }
      if (link.is !== 'hosted') {
        const message = 'eFaka has checkouts, and no other links.';
        return refused(refusal('UNSUPPORTED_BY_PROVIDER', message, ['input', link.is]));
      }
      const reference = link.fields.reference ?? null;
      const wrong = problemsOf(link.fields);
      const referenceProblem =
        wrongReference(reference, deps.connection.settings, at('reference')) ??
        (await usedReference(deps, reference, context, at('reference')));
      const refusals = referenceProblem === null ? wrong : [...wrong, referenceProblem];
      const amount = amountText(link.fields.amount);
      if (refusals.length > 0 || amount === null) return refused(...refusals);
      return prepared(deps, link.fields, amount, context);
    },

    lookUp: () =>
      Promise.resolve({
        is: 'unclear',
        reason:
          'eFaka finds a checkout by its id alone, which only the answer told. Nobody can pay it without the id, and half an hour after it was made it is over: then it can be settled as not applied.',
      }),
    settlesAfterMs: null,
  };
}

function prepared(
  deps: CommandDeps,
  fields: HostedFields,
  amount: string,
  { operationId }: CommandContext,
): PreparedCommand {
  const { connection, changes } = deps;
  const { settings } = connection;
  const { urls, reference = null, embedded = false } = fields;
  const account = accountIdOf(settings);
  const mark = reference ?? operationId;
  const request = newCheckoutRequest(settings, {
    type: fields.captureMethod === 'MANUAL' ? 'PA' : 'DB',
    amount,
    currency: fields.amount.currency,
    mark,
    operationId,
    description: fields.description ?? null,
    email: fields.email ?? null,
    saveMethod: fields.saveMethod ?? false,
    redirectUrl: urls?.redirectUrl ?? null,
    notificationUrl: urls?.notificationUrl ?? null,
  });
  return {
    is: 'prepared',
    account,
    target: null,
    // Two that are alike are of two shoppers, and one that was lost is paid by nobody: only a reference is used once.
    guard: reference === null ? `checkout:${operationId}` : guardOfReference(account, reference),
    amount: fields.amount,
    mark,
    reference,
    baseline: {},
    steps: [
      {
        name: 'checkout',
        async send(_before, call) {
          const answer = await connection.upstream.send(request, call);
          changes.note(null);
          return checkoutOutcome(
            answer,
            { embedded: embedded === true, paths, subject },
            connection.clock.now(),
          );
        },
      },
    ],
  };
}

/** All that is wrong with the input itself, but for its reference. */
function problemsOf(fields: HostedFields): readonly Refusal[] {
  const { urls } = fields;
  const found = [
    ...unsupportedFields(fields, supported, { base: subject, label: 'eFaka', nullIsGiven: false }),
    wrongAmount(fields.amount, at('amount')),
    wrongLength(fields.description, lengths.descriptor, at('description')),
    wrongLength(fields.email, lengths.email, at('email')),
    wrongLength(urls?.redirectUrl, lengths.url, at('urls', 'redirectUrl')),
    wrongLength(urls?.notificationUrl, lengths.url, at('urls', 'notificationUrl')),
    wrongCancelUrl(urls),
  ];
  return found.filter((each) => each !== null);
}

function wrongCancelUrl(urls: LinkUrls | null | undefined): Refusal | null {
  if (urls === null || urls === undefined || urls.cancelUrl === null) return null;
  const message = 'eFaka sends the shopper back to one address, however it ended: urls.redirectUrl.';
  return refusal('UNSUPPORTED_BY_PROVIDER', message, at('urls', 'cancelUrl'));
}
