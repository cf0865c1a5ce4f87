/** Leaves out the members that are undefined: on the wire such a key is absent. */
export function presentOnly<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  const present: Record<string, unknown> = {};
  for (const name of Object.keys(record)) {
    const value: unknown = Reflect.get(record, name);
    if (value !== undefined) present[name] = value;
  }
  return present as T;
}
