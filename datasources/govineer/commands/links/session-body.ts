import type { GovineerSettings } from '../../../../src/config/govineer.ts';
import type { EpochMs } from '../../../../src/domain/instant.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Printable } from '../../../http/print-json.ts';
import { refusal, withoutPlace } from '../../../rows/refusals.ts';
import { minor } from '../payment.ts';
import type { Hosted } from './fields.ts';
import { amountRefusals } from './fields.ts';
import { linesBody, linesOf } from './lines.ts';

/** Ways to pay in a session (published). */
const methods: ReadonlySet<string> = new Set(['card', 'ach', 'apple_pay', 'paypal']);

interface SessionOrder {
  readonly body: Readonly<Record<string, Printable | undefined>>;
  readonly refusals: readonly Refusal[];
}

/** What a session is opened with, and all that is wrong with it, whatever is at the provider. */
export function sessionBody(
  fields: Hosted,
  settings: Pick<GovineerSettings, 'currencies'>,
  now: EpochMs,
): SessionOrder {
  const { amount, customer, email, description, embedded, saveMethod, expiresAt, urls } = fields;
  const { lines, refusals: ofLines } = linesOf(fields.lineItems, amount.currency);
  const seconds = secondsUntil(expiresAt, now);
  const ways = fields.methods ?? [];
  return {
    body: {
      amount: minor(amount.value.coefficient),
      currency: amount.currency,
      success_url: urls?.redirectUrl,
      cancel_url: urls?.cancelUrl,
      description: description ?? undefined,
      line_items: lines.length === 0 ? undefined : linesBody(lines),
      customer_id: customer?.nativeId,
      customer_email: email ?? undefined,
      layout: embedded === true ? 'embedded' : 'hosted',
      allowed_methods: ways.length === 0 ? undefined : ways,
      setup_future_usage: saveMethod === true ? 'off_session' : 'off',
      expires_in_seconds: seconds ?? undefined,
      metadata: metadataOf(fields),
    },
    refusals: [
      ...withoutPlace('Govineer', {
        'hosted.captureMethod': fields.captureMethod === 'MANUAL',
        // Notices go to the address of the account.
        'hosted.urls.notificationUrl': urls?.notificationUrl,
      }),
      ...amountRefusals(amount, settings),
      ...ofLines,
      ...urlRefusals(fields),
      ...ways.flatMap((way, index) =>
        methods.has(way)
          ? []
          : [wrong(`Govineer knows ${[...methods].join(', ')} alone.`, 'methods', `${index}`)],
      ),
      ...(seconds !== null && seconds < 1
        ? [wrong('Required a time that is still to come.', 'expiresAt')]
        : []),
      ...referenceRefusals(fields),
    ],
  };
}

function wrong(message: string, ...path: readonly string[]): Refusal {
  return refusal('BAD_USER_INPUT', message, 'hosted', ...path);
}

/** A session ends so many seconds after it was opened. */
function secondsUntil(expiresAt: EpochMs | null | undefined, now: EpochMs): number | null {
  return expiresAt === null || expiresAt === undefined ? null : Math.floor((expiresAt - now) / 1000);
}

function urlRefusals({ urls }: Hosted): readonly Refusal[] {
  const needed = ['redirectUrl', 'cancelUrl'] as const;
  return needed
    .filter((name) => (urls?.[name] ?? null) === null)
    .map((name) => wrong('Govineer wants to know where to go from its page.', 'urls', name));
}

/** A session has no place for a reference but its metadata. */
function metadataOf({ metadata, reference }: Hosted): Printable | undefined {
  const given = metadata ?? null;
  const text = reference ?? null;
  if (given === null && text === null) return undefined;
  return {
    ...(given as Readonly<Record<string, Printable>> | null),
    ...(text === null ? {} : { reference: text }),
  };
}

function referenceRefusals({ metadata, reference }: Hosted): readonly Refusal[] {
  const text = reference ?? null;
  if (text === '') return [wrong('Required a reference, or none.', 'reference')];
  const taken =
    text !== null && Object.hasOwn(metadata ?? {}, 'reference') && metadata?.['reference'] !== text;
  return taken
    ? [wrong('The metadata has another `reference`, and Govineer keeps it there.', 'reference')]
    : [];
}
