/** What every record tells by its reference alone, without having been read. */
export const toldByRef: ReadonlySet<string> = new Set(['id', 'nativeId', 'provider', '__typename']);
