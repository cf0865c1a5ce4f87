/** Names and values of a form or a query, decoded; no name twice. */
export type Form = ReadonlyMap<string, string>;

/** The text is no form: a broken escape, bytes that are not UTF-8, or a name that comes twice. */
export class FormError extends Error {
  override readonly name = 'FormError';
  /** The name at fault, as far as it is known. */
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(message);
    this.parameter = parameter;
  }
}

/**
 * Reads `application/x-www-form-urlencoded`: pairs between `&`, `+` for a space, percent escapes of UTF-8. Dots
 * and brackets stay part of the name (`card.number`, `customParameters[orderRef]`); a value that is empty counts
 * as not sent (assumed).
 */
export function parseForm(text: string): Form {
  const form = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const mark = pair.indexOf('=');
    const name = decoded(mark < 0 ? pair : pair.slice(0, mark), '');
    const value = mark < 0 ? '' : decoded(pair.slice(mark + 1), name);
    if (form.has(name)) throw new FormError(name, 'sent twice');
    if (value !== '') form.set(name, value);
  }
  return form;
}

/** The members of `group[name]`, by name. */
export function bracketed(form: Form, group: string): Readonly<Record<string, string>> {
  const members: [string, string][] = [];
  for (const [name, value] of form) {
    if (name.startsWith(`${group}[`) && name.endsWith(']') && name.length > group.length + 2) {
      members.push([name.slice(group.length + 1, -1), value]);
    }
  }
  return Object.fromEntries(members);
}

/** In characters, not in UTF-16 units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function decoded(text: string, name: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new FormError(name, 'not URL encoded UTF-8');
  }
}
