/** `yyyy-MM-dd HH:mm:ss+0000`: UTC, a space, whole seconds, no colon in the offset (the relatives' form). */
export function timestamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')}+0000`;
}

/** Epoch milliseconds of `yyyy-MM-dd HH:mm:ss`, with or without the offset; undefined if that is no instant. */
export function instantOf(text: string): number | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\+0000)?$/.exec(text);
  if (parts === null) return undefined;
  const instant = Date.parse(`${parts[1]}T${parts[2]}Z`);
  return Number.isNaN(instant) || !timestamp(instant).startsWith(text.slice(0, 19)) ? undefined : instant;
}
