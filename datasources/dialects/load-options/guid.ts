/** A guid as this service keeps them: lower-case, with hyphens. In any other spelling it is the id of no record. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
