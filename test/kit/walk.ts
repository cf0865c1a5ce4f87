/** What a page of a list tells of where it stands. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** All pages from the first to the last, one after the other; more than `most` is a list that does not end. */
export async function walk<Row>(
  read: (after: string | null, index: number) => Promise<Page<Row>>,
  most = 500,
): Promise<readonly Page<Row>[]> {
  const pages: Page<Row>[] = [];
  let after: string | null = null;
  for (let index = 0; index < most; index += 1) {
    const page: Page<Row> = await read(after, index);
    pages.push(page);
    if (!page.hasNextPage) return pages;
    if (page.endCursor === null) throw new Error('There is a next page, but no cursor to it');
    after = page.endCursor;
  }
  throw new Error(`The list does not end within ${most} pages`);
}
