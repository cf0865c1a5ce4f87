import { PaygraphError, UserInputError } from '../../domain/errors.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { JournalState, Operation } from '../../domain/operation.ts';
import type { Journal, OperationQuery } from '../../ports/journal.ts';
import { firstIdAt } from './operation-id.ts';

/** Which operations a list holds: what the journal can look for itself, and a test of all there is to say. */
export interface OperationSelection {
  readonly states?: readonly JournalState[];
  readonly mutations?: readonly string[];
  /** Native id of what they act on or made. */
  readonly about?: string;
  /** All of them were created then or later, or before. */
  readonly createdFrom?: EpochMs;
  readonly createdBefore?: EpochMs;
  readonly test: (operation: Operation) => boolean;
}

export interface OperationPage {
  readonly edges: readonly { readonly cursor: string; readonly node: Operation }[];
  readonly nodes: readonly Operation[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface OperationPageRequest {
  /** 1–100. */
  readonly first: number;
  readonly after?: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Rows the journal is asked for at once where some of them may not pass the test. */
const rowsAtOnce = 500;

/** One page, newest first. Throws UserInputError for a cursor that is none, and beyond the scan budget. */
export async function listOperations(
  journal: Pick<Journal, 'list'>,
  tenant: string,
  selection: OperationSelection,
  { first, after }: OperationPageRequest,
  scanBudget: number,
): Promise<OperationPage> {
  const found: Operation[] = [];
  const { states, mutations, about, createdBefore, createdFrom } = selection;
  let behind = earliest(after === undefined ? undefined : decode(after), createdBefore);
  let read = 0;
  for (let more = true; more && found.length <= first;) {
    const query: OperationQuery = {
      tenant,
      limit: rowsAtOnce,
      ...(states === undefined ? {} : { states }),
      ...(mutations === undefined ? {} : { mutations }),
      ...(about === undefined ? {} : { about }),
      ...(behind === undefined ? {} : { after: behind }),
    };
    const rows = await journal.list(query);
    read += rows.length;
    const fresh = rows.filter(({ createdAt }) => createdFrom === undefined || createdAt >= createdFrom);
    found.push(...fresh.filter(selection.test));
    behind = rows.at(-1)?.id;
    more = rows.length === rowsAtOnce && fresh.length === rows.length;
    if (more && found.length <= first && read >= scanBudget) {
      throw new PaygraphError(
        'SCAN_LIMIT_EXCEEDED',
        `More than ${scanBudget} operations would be looked through: narrow the filter, by a period or a state.`,
        { argument: 'filter' },
      );
    }
  }
  return pageOf(found.slice(0, first), found.length > first, after !== undefined);
}

function pageOf(nodes: readonly Operation[], hasNextPage: boolean, hasPreviousPage: boolean): OperationPage {
  const edges = nodes.map((node) => ({ cursor: encode(node.id), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Ids are in the order of time, so a moment is a place in the list too. */
function earliest(after: string | undefined, createdBefore: EpochMs | undefined): string | undefined {
  if (createdBefore === undefined) return after;
  const bound = firstIdAt(createdBefore);
  return after === undefined || bound < after ? bound : after;
}

function encode(id: string): string {
  return Buffer.from(`operation ${id}`).toString('base64url');
}

function decode(cursor: string): string {
  const [word, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (word === 'operation' && id !== undefined && rest.length === 0 && uuid.test(id)) return id;
  throw new UserInputError('after', 'is not a cursor that this service gave out');
}
