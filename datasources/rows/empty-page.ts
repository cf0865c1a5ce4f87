/** A list of which nobody needs to be asked. */
export const emptyPage = {
  records: [],
  rowsRead: 0,
  unreadable: 0,
  unreadableTail: 0,
  exhausted: true,
  total: 0,
} as const;
