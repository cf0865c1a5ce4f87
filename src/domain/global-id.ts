import { UserInputError } from './errors.ts';
import type { RecordKind } from './record-kind.ts';
import { recordKinds } from './record-kind.ts';

/** What a global id says: which kind, at which connection and account, under which native id. */
export interface GlobalId {
  readonly kind: RecordKind | 'provider' | 'operation';
  /** The connection's key in the configuration; empty for operations, which outlive their connection. */
  readonly connection: string;
  readonly account: string | null;
  readonly parent: string | null;
  readonly nativeId: string;
}

const kinds: ReadonlySet<string> = new Set([...recordKinds, 'provider', 'operation']);
/** Longer than any id this service makes for a native id of 255 characters. */
const maxLength = 2048;
/** Stands for "none": an empty part is a value (an empty text), a missing one is not. */
const none = '-';

/**
 * `kind:connection:account:parent:nativeId`, each part percent-encoded, the whole in base64url. Two refs are equal
 * if and only if their ids are.
 */
export function encodeGlobalId(id: GlobalId): string {
  const parts = [id.kind, id.connection, part(id.account), part(id.parent), encodeURIComponent(id.nativeId)];
  return Buffer.from(parts.join(':'), 'utf8').toString('base64url');
}

/** Throws UserInputError naming `argument` unless `text` is an id as `encodeGlobalId` makes them. */
export function decodeGlobalId(text: string, argument: string): GlobalId {
  const id = text.length > maxLength ? undefined : parse(text);
  // One record has one id: any other spelling of the same bytes is refused, so that ids can be compared as text.
  if (id === undefined || encodeGlobalId(id) !== text) {
    throw new UserInputError(argument, 'is not an id that this service gave out');
  }
  return id;
}

function parse(text: string): GlobalId | undefined {
  const [kind, connection, account, parent, nativeId, ...rest] = Buffer.from(text, 'base64url')
    .toString('utf8')
    .split(':');
  if (kind === undefined || connection === undefined || account === undefined) return undefined;
  if (parent === undefined || nativeId === undefined || rest.length > 0 || !isKind(kind)) return undefined;
  try {
    return {
      kind,
      connection,
      account: unpart(account),
      parent: unpart(parent),
      nativeId: decodeURIComponent(nativeId),
    };
  } catch {
    return undefined;
  }
}

function isKind(kind: string): kind is GlobalId['kind'] {
  return kinds.has(kind);
}

function part(value: string | null): string {
  // encodeURIComponent leaves '-' alone, so a value that is just '-' has to be told from "none".
  return value === null ? none : value === none ? '%2D' : encodeURIComponent(value);
}

function unpart(text: string): string | null {
  return text === none ? null : decodeURIComponent(text);
}

/** The id of a connection's node (`Provider` in the graph). */
export function encodeProviderId(connection: string): string {
  return encodeGlobalId({ kind: 'provider', connection, account: null, parent: null, nativeId: connection });
}

/** The global id of an operation, which says nothing of its connection: that may be taken away while the journal stays. */
export function encodeOperationId(id: string): string {
  return encodeGlobalId({ kind: 'operation', connection: '', account: null, parent: null, nativeId: id });
}

/** The operation's own id. Throws UserInputError naming `argument` for anything but the global id of an operation. */
export function decodeOperationId(text: string, argument: string): string {
  const { kind, nativeId } = decodeGlobalId(text, argument);
  if (kind === 'operation') return nativeId;
  throw new UserInputError(argument, `must be the id of an operation, but is that of a ${kind}`);
}
