import { isDeepStrictEqual } from 'node:util';

/** A patch that is malformed, or that does not apply. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
}

/**
 * Applies a JSON Patch (RFC 6902) and answers the new document; the given one stays as it is, also where an
 * operation fails. Throws PatchError. Members of an operation that its kind does not know are ignored (section 4).
 */
export function applyPatch(document: unknown, patch: unknown): unknown {
  if (!Array.isArray(patch)) throw new PatchError('A JSON Patch is an array of operations.');
  let result: unknown = structuredClone(document);
  for (const operation of patch as readonly unknown[]) result = applyOperation(result, operation);
  return result;
}

function applyOperation(document: unknown, operation: unknown): unknown {
  if (!isObject(operation)) throw new PatchError('An operation is an object.');
  const path = pointer(operation.path, 'path');
  switch (operation.op) {
    case 'add':
      return add(document, path, valueOf(operation));
    case 'remove':
      return remove(document, path);
    case 'replace':
      resolve(document, path);
      return path.length === 0 ? valueOf(operation) : add(remove(document, path), path, valueOf(operation));
    case 'move': {
      const from = pointer(operation.from, 'from');
      const inside = from.length < path.length && from.every((token, index) => token === path[index]);
      if (inside) throw new PatchError('A value cannot be moved into itself.');
      const value = resolve(document, from);
      return add(remove(document, from), path, value);
    }
    case 'copy':
      return add(document, path, structuredClone(resolve(document, pointer(operation.from, 'from'))));
    case 'test':
      if (!isDeepStrictEqual(resolve(document, path), valueOf(operation))) {
        throw new PatchError(`The test of "${String(operation.path)}" failed.`);
      }
      return document;
    default:
      throw new PatchError('op is add, remove, replace, move, copy or test.');
  }
}

function valueOf(operation: Readonly<Record<string, unknown>>): unknown {
  if (!Object.hasOwn(operation, 'value')) throw new PatchError('The operation needs a value.');
  return structuredClone(operation.value);
}

/** The tokens of a JSON Pointer (RFC 6901), unescaped: `~1` is a slash, `~0` a tilde. */
function pointer(text: unknown, name: string): readonly string[] {
  if (typeof text !== 'string' || (text !== '' && !text.startsWith('/')) || /~(?![01])/.test(text)) {
    throw new PatchError(`${name} is a JSON Pointer.`);
  }
  return text
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function resolve(document: unknown, path: readonly string[]): unknown {
  let value = document;
  for (const token of path) value = child(value, token);
  return value;
}

function child(parent: unknown, token: string): unknown {
  if (Array.isArray(parent)) return parent[indexOf(token, parent.length - 1)] as unknown;
  if (isObject(parent) && Object.hasOwn(parent, token)) return parent[token];
  throw new PatchError(`There is no value at "${token}".`);
}

function add(document: unknown, path: readonly string[], value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = resolve(document, path.slice(0, -1));
  if (Array.isArray(parent)) {
    parent.splice(last === '-' ? parent.length : indexOf(last, parent.length), 0, value);
  } else if (isObject(parent)) {
    // Not an assignment: that would change the prototype for one name.
    Object.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true });
  } else {
    throw new PatchError(`Nothing can be added at "${last}".`);
  }
  return document;
}

function remove(document: unknown, path: readonly string[]): unknown {
  const last = path.at(-1);
  if (last === undefined) return null;
  const parent = resolve(document, path.slice(0, -1));
  child(parent, last);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (isObject(parent)) Reflect.deleteProperty(parent, last);
  return document;
}

/** A position in an array, at most `greatest`; digits without a leading zero. */
function indexOf(token: string, greatest: number): number {
  if (!/^(0|[1-9]\d*)$/.test(token) || Number(token) > greatest) {
    throw new PatchError(`There is no position "${token}".`);
  }
  return Number(token);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
