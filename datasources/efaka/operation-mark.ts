/** The custom parameter that says which operation of this service made a payment. */
export const operationParameter = 'operation';

/** Operations have lower-case UUIDs; a merchant's own parameter of this name is rarely one. */
export function isOperationId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
