/** The provider's word for one of ours; null where it has none. */
export function wordOf<W>(table: Readonly<Record<string, W>>, ours: W): string | null {
  return Object.entries(table).find(([, meaning]) => meaning === ours)?.[0] ?? null;
}
