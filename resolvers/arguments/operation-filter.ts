import type { OperationFilter } from '../../schema/inputs/operation-filter.ts';
import { UserInputError } from '../../src/domain/errors.ts';
import type { FieldType, FieldValue } from '../../src/domain/fields/field.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import { inputOperators } from '../../src/domain/fields/operators.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { JournalState, Operation } from '../../src/domain/operation.ts';
import { operationStates, stateOf } from '../../src/domain/operation.ts';
import { foldCase } from '../../src/domain/text-order.ts';
import { readValue } from '../../src/filter/input-value.ts';
import { filterLimits } from '../../src/filter/limits.ts';
import type { OperationSelection } from '../../src/gateway/commands/list-operations.ts';
import { targetIdOf } from '../../src/gateway/commands/operation-target.ts';

type Value = string | number | null;
type Test = (value: Value) => boolean;
type Member = keyof OperationFilter;

interface MemberField {
  readonly type: FieldType | 'id';
  readonly read: (operation: Operation) => Value;
}

const fields = {
  state: { type: { enum: operationStates, name: 'OperationState' }, read: stateOf },
  mutation: { type: 'text', read: ({ mutation }) => mutation },
  targetId: { type: 'id', read: targetIdOf },
  createdAt: { type: 'instant', read: ({ createdAt }) => createdAt },
} as const satisfies Record<Member, MemberField>;

/**
 * A filter of operations: what the journal can look for itself, and the test of all of it. Throws UserInputError naming
 * the place in the filter.
 */
export function decodeOperationFilter(filter: OperationFilter | null | undefined): OperationSelection {
  const tests = (Object.keys(fields) as Member[]).flatMap((member) => {
    const operators = filter?.[member];
    if (operators === undefined || operators === null) return [];
    const { type, read } = fields[member] as MemberField;
    return Object.entries(operators)
      .filter(([, operand]) => operand !== undefined)
      .map(([name, operand]) => {
        const operator = inputOperators.find((known) => known === name);
        const path = `filter.${member}.${name}`;
        if (operator === undefined) throw new UserInputError(path, 'is no operator');
        const test = testOf(operator, operand, type, path);
        return { member, operator, operand, holds: (operation: Operation) => test(read(operation)) };
      });
  });
  const states = operationStates.filter((state) =>
    tests
      .filter(({ member }) => member === 'state')
      .every(({ holds }) => holds({ state } as Partial<Operation> as Operation)),
  );
  const bounds = tests.filter(({ member }) => member === 'createdAt');
  const boundOf = (operator: InputOperator): readonly number[] =>
    bounds
      .filter((bound) => bound.operator === operator)
      .map(({ operand }) => Number(instant(operand, 'filter.createdAt')));
  const from = [...boundOf('gt').map((at) => at + 1), ...boundOf('gte'), ...boundOf('eq')];
  const before = [
    ...boundOf('lt'),
    ...boundOf('lte').map((at) => at + 1),
    ...boundOf('eq').map((at) => at + 1),
  ];
  return {
    test: (operation) => tests.every(({ holds }) => holds(operation)),
    ...(states.length < operationStates.length ? { states: states.flatMap(inJournal) } : {}),
    ...(from.length > 0 ? { createdFrom: Math.max(...from) } : {}),
    ...(before.length > 0 ? { createdBefore: Math.min(...before) } : {}),
    ...targetIn(filter),
  };
}

/** The native id that the journal can look for, where one target is asked for. */
function targetIn(filter: OperationFilter | null | undefined): { readonly about?: string } {
  const asked = Object.entries(filter?.targetId ?? {}).find(([operator]) => operator === 'eq')?.[1];
  return typeof asked === 'string' ? { about: decodeGlobalId(asked, 'filter.targetId.eq').nativeId } : {};
}

function inJournal(state: (typeof operationStates)[number]): readonly JournalState[] {
  return state === 'PENDING' ? ['PENDING', 'SENT'] : [state];
}

function testOf(operator: InputOperator, operand: unknown, type: MemberField['type'], path: string): Test {
  if (operand === null) throw new UserInputError(path, 'must not be null: leave it out');
  const value = (input: unknown, at = path): FieldValue => valueOf(type, input, at);
  switch (operator) {
    case 'isNull':
      return (found) => (found === null) === operand;
    case 'in':
    case 'notIn': {
      const members = listOf(operand, path).map((item, index) => value(item, `${path}[${index}]`));
      return present((found) => members.includes(found) === (operator === 'in'));
    }
    case 'eq':
      return present(same(value(operand), (found, wanted) => found === wanted));
    case 'ne':
      return present(same(value(operand), (found, wanted) => found !== wanted));
    case 'gt':
      return present(same(value(operand), (found, wanted) => found > wanted));
    case 'gte':
      return present(same(value(operand), (found, wanted) => found >= wanted));
    case 'lt':
      return present(same(value(operand), (found, wanted) => found < wanted));
    case 'lte':
      return present(same(value(operand), (found, wanted) => found <= wanted));
    case 'eqIgnoreCase':
      return onText(value(operand), (found, wanted) => foldCase(found) === foldCase(wanted));
    case 'contains':
      return onText(value(operand), (found, wanted) => foldCase(found).includes(foldCase(wanted)));
    case 'startsWith':
      return onText(value(operand), (found, wanted) => found.startsWith(wanted));
    case 'endsWith':
      return onText(value(operand), (found, wanted) => found.endsWith(wanted));
  }
}

function present(test: (value: string | number) => boolean): Test {
  return (value) => value !== null && test(value);
}

function same(wanted: FieldValue, test: (found: FieldValue, wanted: FieldValue) => boolean) {
  return (found: string | number): boolean => test(found, wanted);
}

function onText(wanted: FieldValue, test: (found: string, wanted: string) => boolean): Test {
  return present((found) => typeof found === 'string' && typeof wanted === 'string' && test(found, wanted));
}

function listOf(operand: unknown, path: string): readonly unknown[] {
  if (Array.isArray(operand) && operand.length <= filterLimits.values) return operand;
  throw new UserInputError(path, `must be a list of at most ${filterLimits.values} values`);
}

function valueOf(type: MemberField['type'], input: unknown, path: string): FieldValue {
  if (type !== 'id') return readValue(type, input, path, filterLimits);
  decodeGlobalId(String(input), path);
  return String(input);
}

function instant(input: unknown, path: string): FieldValue {
  return readValue('instant', input, path, filterLimits);
}
