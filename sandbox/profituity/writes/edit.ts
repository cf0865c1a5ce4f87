import { isDeepStrictEqual } from 'node:util';
import type { SandboxRequest } from '../../kit/request.ts';
import { invalidRequest } from '../routes/api-error.ts';
import type { ProfituityContext } from '../routes/context.ts';
import { printed } from '../routes/printed.ts';
import type { Shape } from '../shapes/shape.ts';
import { applyPatch, PatchError } from './json-patch.ts';
import { Members } from './members.ts';
import { objectOf, readJson, readObject } from './read-body.ts';

/**
 * The members a record will have: of a PUT its body, of a PATCH the record as it is answered with the patch
 * applied (published: PUT replaces the whole, PATCH is RFC 6902). What the service sets itself may be sent back:
 * a PUT ignores it, a PATCH that changes it is refused (assumed).
 */
export function editedMembers(
  { style }: ProfituityContext,
  request: SandboxRequest,
  record: object,
  shape: Shape,
  readOnly: readonly string[],
): Members {
  const patched = request.method === 'PATCH';
  const before = objectOf(printed(record, shape, style));
  const after = patched
    ? patchedObject(before, readJson(request, 'application/json-patch+json'))
    : readObject(request);
  const members = new Members(after);
  members.ignore(readOnly);
  for (const name of patched ? readOnly : []) {
    if (!isDeepStrictEqual(after[name], before[name])) {
      members.problem(name, `The field ${name} cannot be changed.`);
    }
  }
  return members;
}

function patchedObject(before: object, patch: unknown): Readonly<Record<string, unknown>> {
  try {
    return objectOf(applyPatch(before, patch));
  } catch (cause) {
    if (cause instanceof PatchError) throw invalidRequest([{ message: cause.message, members: [] }]);
    throw cause;
  }
}
