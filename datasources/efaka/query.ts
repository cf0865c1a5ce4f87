import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { integer, isObject } from '../http/decode.ts';
import { Mismatch, typeWord } from '../http/mismatch.ts';
import { perRequest } from '../http/per-request.ts';
import { nativeCodeOf } from './answer-meaning.ts';
import type { Changes } from './changes.ts';
import type { EfakaConnection } from './connection.ts';
import { saysNoSuch } from './inquiry.ts';
import { queryRequest } from './request.ts';
import { createRereads } from './rereads.ts';
import { badAnswer } from './unreadable.ts';
import type { Entry } from './wire/entry.ts';
import { entry } from './wire/entry.ts';

/** What has one reference: payments, and what was done with them under the same reference. */
export interface Found {
  readonly entries: readonly Entry[];
  /** Rows of which not even id and type could be read. */
  readonly unreadable: readonly { readonly payload: unknown; readonly mismatch: Mismatch }[];
}

/**
 * Everything that has a reference of the merchant, once per request and reference, in any order. Rejects with
 * ProviderFailure: `NOT_FOUND` where the provider has no such look-up.
 */
export type Query = (reference: string, call: CallContext) => Promise<Found>;

/** The provider's limit of a reference is 255 characters; an empty text is none. */
export function isReference(text: string): boolean {
  return text.length >= 1 && text.length <= 255 && text.isWellFormed();
}

/** `keepMs` 0: the provider is asked each time. Without `changes` nothing that is kept grows old. */
export function createQuery(
  connection: EfakaConnection,
  keepMs = wholeRequestMs,
  changes: Pick<Changes, 'count'> = { count: 0 },
): Query {
  const { settings, upstream, scanBudget } = connection;
  const known = perRequest(() => createRereads<Found>(connection.clock, keepMs));

  async function readPage(reference: string, page: number, call: CallContext): Promise<RawPage> {
    try {
      const json = (await upstream.read(queryRequest(settings, reference, page), call)).json();
      const answer = pageOf(json, page);
      if (!(answer instanceof Mismatch)) return answer;
      if (saysNoSuch(nativeCodeOf(json))) return noRows;
      throw badAnswer(connection, answer);
    } catch (error) {
      if (error instanceof ProviderFailure && saysNoSuch(error.nativeCode)) return noRows;
      throw error;
    }
  }

  async function readAll(reference: string, call: CallContext): Promise<Found> {
    const rows: unknown[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await readPage(reference, page, call);
      rows.push(...answer.rows);
      if (rows.length > scanBudget) throw tooMany(connection);
      if (page >= answer.pages) return foundIn(rows, reference);
    }
  }

  return async (reference, call) =>
    (await known(call).read(`${changes.count} ${reference}`, 'recent', call, (own) =>
      readAll(reference, own),
    )) ?? nothing;
}

/** Longer than any request: within one, a reference means the same until a command is sent. */
const wholeRequestMs = 3_600_000;
const nothing: Found = { entries: [], unreadable: [] };

interface RawPage {
  readonly rows: readonly unknown[];
  /** How many pages there are; 1 where that is not said. */
  readonly pages: number;
}

const noRows: RawPage = { rows: [], pages: 1 };

/** The rows are in `records`, in `payments` at some relatives. */
function pageOf(json: unknown, asked: number): RawPage | Mismatch {
  if (!isObject(json)) return new Mismatch('', 'an object', typeWord(json));
  const rows = json['records'] ?? json['payments'];
  if (!Array.isArray(rows)) return new Mismatch('records', 'a list', typeWord(rows));
  const { page = asked, pages = 1 } = json;
  if (page !== asked) return new Mismatch('page', 'the page asked for', typeWord(page));
  const count = integer(pages);
  return count instanceof Mismatch ? count.within('pages') : { rows, pages: rows.length === 0 ? 1 : count };
}

/** Each row once. A provider that compares more loosely than we do gives rows of other references, too. */
function foundIn(rows: readonly unknown[], reference: string): Found {
  const entries = new Map<string, Entry>();
  const unreadable: { payload: unknown; mismatch: Mismatch }[] = [];
  for (const payload of rows) {
    const row = entry(payload);
    if (row instanceof Mismatch) unreadable.push({ payload, mismatch: row });
    else if (row.reference === reference) entries.set(row.id, row);
  }
  return { entries: [...entries.values()], unreadable };
}

function tooMany({ settings, scanBudget }: EfakaConnection): ProviderFailure {
  const message = `EFAKA (${settings.key}): required at most ${scanBudget} rows of one reference, got more`;
  return new ProviderFailure('SCAN_LIMIT_EXCEEDED', message, { provider: 'EFAKA', connection: settings.key });
}
