import type { Printable } from '../../../http/print-json.ts';
import type { CommandedCustomer } from '../../wire/commanded.ts';
import type { GivenMember } from './members.ts';
import { memberIn } from './members.ts';

/**
 * The operations of a JSON Patch (RFC 6902): each member is tested for the value it was read with, then they are changed. A
 * member that is not in the row can't be tested: it is added, whatever came between.
 */
export function patchOf({ members }: CommandedCustomer, given: readonly GivenMember[]): Printable {
  const read = given.map((each) => ({
    ...each,
    path: `/${each.member}`,
    before: memberIn(members, each.field),
  }));
  const tests = read.flatMap(({ path, before }) =>
    before === undefined ? [] : [{ op: 'test', path, value: before }],
  );
  const changes = read.map(({ path, before, value }) => {
    if (before === undefined) return { op: 'add', path, value };
    return value === null ? { op: 'remove', path } : { op: 'replace', path, value };
  });
  return [...tests, ...changes];
}
