/** A parameter's value, or the members of a group. What is null is left out. */
export type FormFields = Readonly<Record<string, string | null | Readonly<Record<string, string>>>>;

/** Of the body (published: API introduction, encoding). */
export const formType = 'application/x-www-form-urlencoded; charset=UTF-8';

/**
 * Fields as eFaka takes them: `name=value`, members of a group as `group[member]=value`, all of it URL encoded once.
 * Names with dots (`customer.email`) are names like others. Throws TypeError for the name of a member that would break
 * out of its brackets.
 */
export function encodeForm(fields: FormFields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) continue;
    if (typeof value === 'string') form.append(name, value);
    else for (const [member, text] of Object.entries(value)) form.append(memberName(name, member), text);
  }
  return form.toString();
}

function memberName(group: string, member: string): string {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(member)) throw new TypeError(`${group}: required a plain name`);
  return `${group}[${member}]`;
}
