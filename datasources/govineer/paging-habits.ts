/**
 * What a connection's answers have shown of how it pages, which its provider does not publish. Only what proves
 * something is remembered; until then the careful reading holds.
 */
export interface PagingHabits {
  /** It answers with a bare list: whether more follows is found by asking for one row more than wanted. */
  bareLists: boolean;
  /**
   * It gave `@odata.nextLink` behind a page as long as `$top`. By the standard a service need not, `$top` being all
   * that was asked for; only from then on does a full page without a link prove that nothing follows.
   */
  linksPastTop: boolean;
}

export function unknownHabits(): PagingHabits {
  return { bareLists: false, linksPastTop: false };
}
