import type { Refusal } from '../../../src/domain/operation.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer, CommandReply } from '../../http/command-request.ts';
import { isObject } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { refusalOf } from '../../http/refusal-of.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { withId } from '../wire/commanded.ts';

/** By the members of a body: where in the caller's input each came from. */
export type Paths = Readonly<Record<string, readonly string[]>>;

/** Members that hold the merchant's own key, which is used once. */
const keys: ReadonlySet<string> = new Set(['externalid', 'externalpaymentid']);

/**
 * What came of asking for a payment or refund. One that is refused is answered with 200 and is a record like any other
 * (Profituity, status codes): the status says so when it is read.
 */
export function madeOutcome(answer: CommandAnswer, kind: RecordKind, paths: Paths): StepOutcome {
  if (answer.is !== 'answer' || !isSuccess(answer.status)) return refusedOutcome(answer, paths);
  const made = withId(answer.json);
  // It was carried out; what came of it is for the look-up to tell.
  if (made instanceof Mismatch) return { is: 'unknown', cause: new Error(made.toString()) };
  return { is: 'done', result: { kind, nativeId: made.id, parent: null } };
}

/**
 * What came of changing a record: 204, or the record as it is now. Any other body of a 2xx is not Profituity's, and
 * proves nothing.
 */
export function changedOutcome(answer: CommandAnswer, paths: Paths): StepOutcome {
  if (answer.is !== 'answer' || !isSuccess(answer.status)) return refusedOutcome(answer, paths);
  if (answer.json === undefined) return { is: 'done', result: null };
  const changed = withId(answer.json);
  return changed instanceof Mismatch
    ? { is: 'unknown', cause: new Error(changed.toString()) }
    : { is: 'done', result: null };
}

/** The same outcome, with "no such record" told of the field that names the record. */
export function missingAt(outcome: StepOutcome, ...path: readonly string[]): StepOutcome {
  if (outcome.is !== 'refused') return outcome;
  const refusals = outcome.refusals.map((each) =>
    each.code === 'NOT_FOUND' && each.path === null ? { ...each, path: ['input', ...path] } : each,
  );
  return { ...outcome, refusals };
}

function refusedOutcome(answer: CommandAnswer, paths: Paths): StepOutcome {
  if (answer.is !== 'answer') return answer;
  const members = answer.status === 400 ? membersIn(answer.json) : [];
  // Whether the payment that has the key is ours is for the look-up to tell.
  if (members.length > 0 && members.every((member) => keys.has(member))) return { is: 'duplicate' };
  return { is: 'refused', refusals: refusalsIn(answer, members, paths) };
}

/**
 * ABP tells wrong members in `validationErrors`, and with 403 and a code that a rule of the business forbids it (ABP,
 * exception handling). Only the names are told on.
 */
function refusalsIn(answer: CommandReply, members: readonly string[], paths: Paths): readonly Refusal[] {
  const { status } = answer;
  if (status === 403 && hasCode(answer.json)) {
    const message = `Profituity does not allow it in the state things are in (${status})`;
    return [{ code: 'INVALID_STATE', message, path: null }];
  }
  if (members.length === 0) return [refusalOf(answer)];
  const pathOf = new Map(Object.entries(paths).map(([member, path]) => [member.toLowerCase(), path]));
  const byPath = new Map(
    members.map((member) => pathOf.get(member)).map((path) => [path?.join('.') ?? '', path]),
  );
  return [...byPath.values()].map((path) => ({
    code: 'BAD_USER_INPUT',
    message: `Profituity does not take this value (${status})`,
    path: path === undefined ? null : ['input', ...path],
  }));
}

/** Names in lower case: whether they are sent as in C# or as in JSON is not published. */
function membersIn(json: unknown): readonly string[] {
  const problems = errorIn(json)?.['validationErrors'];
  if (!Array.isArray(problems)) return [];
  return problems
    .flatMap((problem: unknown): unknown => (isObject(problem) ? problem['members'] : undefined))
    .filter((member) => typeof member === 'string')
    .map((member) => member.toLowerCase());
}

function hasCode(json: unknown): boolean {
  const code = errorIn(json)?.['code'];
  return typeof code === 'string' && code !== '';
}

function errorIn(json: unknown): Readonly<Record<string, unknown>> | undefined {
  const error = isObject(json) ? json['error'] : undefined;
  return isObject(error) ? error : undefined;
}
