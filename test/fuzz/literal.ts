import type { GraphQLInputType } from 'graphql';
import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** A JSON value of the type as it is written in a document; null where it cannot be: not every key is a name there. */
export function literal(value: unknown, type: GraphQLInputType): string | null {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) {
    const item = type.ofType as GraphQLInputType;
    return Array.isArray(value)
      ? wrapped(
          '[',
          value.map((each) => literal(each, item)),
          ']',
        )
      : literal(value, item);
  }
  if (isEnumType(type)) return typeof value === 'string' ? value : null;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const members = Object.entries(value as object).map(([name, member]) => {
      const field = fields[name];
      const text = field === undefined ? null : literal(member, field.type);
      return text === null ? null : `${name}: ${text}`;
    });
    return wrapped('{', members, '}');
  }
  return typeof value === 'object' ? anyObject(value) : JSON.stringify(value);
}

/** An object of a scalar that takes any. */
function anyObject(value: object): string | null {
  const members = Object.entries(value).map(([name, member]) =>
    typeof member === 'string' && /^[A-Za-z_]\w*$/.test(name) ? `${name}: ${JSON.stringify(member)}` : null,
  );
  return wrapped('{', members, '}');
}

function wrapped(open: string, members: readonly (string | null)[], close: string): string | null {
  return members.includes(null) ? null : open + members.join(', ') + close;
}
