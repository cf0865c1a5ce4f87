import { ApiError, errorBody, statusOf } from '../../routes/api-error.ts';
import type { Id } from '../../wire/id.ts';
import type { WriteContext } from '../write-route.ts';

/** Items of one request (assumed: the provider names no number). */
const MAX_ITEMS = 100;

/** What one item of a bulk request led to. */
export interface BulkResult {
  readonly id: Id | undefined;
  /** Path of the object, where its id is known. */
  readonly link: string | undefined;
  readonly statusCode: number;
  readonly error?: object;
}

/** How each item of a request is written. */
export interface BulkWrite {
  /** Path of the resource below the prefix. */
  readonly path: string;
  /** Of an item that went well. */
  readonly statusCode: 200 | 201 | 204;
  /** The id an item names itself; undefined for one that is to be created. */
  idOf(item: unknown): Id | undefined;
  /** Writes the item and answers its id. */
  write(item: unknown): Id;
}

/** One result per item, in their order; what is wrong with one does not keep the others from being written. */
export function bulkResults(context: WriteContext, bulk: BulkWrite): readonly BulkResult[] {
  const items: unknown = context.body;
  if (!Array.isArray(items)) throw new ApiError('bad_request', 'A JSON array was expected.');
  if (items.length > MAX_ITEMS) {
    throw new ApiError('payload_too_large', `At most ${MAX_ITEMS} items were expected, not ${items.length}.`);
  }
  return items.map((item: unknown) => resultOf(context, bulk, item));
}

function resultOf({ wallee }: WriteContext, bulk: BulkWrite, item: unknown): BulkResult {
  try {
    const id = bulk.write(item);
    return { id, link: linkTo(bulk.path, id), statusCode: bulk.statusCode };
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    const id = bulk.idOf(item);
    return {
      id,
      link: linkTo(bulk.path, id),
      statusCode: statusOf(cause),
      error: errorBody(wallee, cause),
    };
  }
}

function linkTo(path: string, id: Id | undefined): string | undefined {
  return id === undefined ? undefined : `/api/v2.0${path}/${id}`;
}
