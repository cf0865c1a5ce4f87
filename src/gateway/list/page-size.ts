/** How many rows to ask for: few where every row counts, more where rows will be dropped here, doubling on refills. */
export class PageSize {
  #size: number;

  constructor(
    wanted: number,
    residual: 'none' | 'superset' | 'local',
    /** The most the provider gives at once. */
    readonly largest: number,
  ) {
    const first = residual === 'none' ? wanted : residual === 'superset' ? wanted * 2 : largest;
    this.#size = Math.max(1, Math.min(first, largest));
  }

  /** At most `left`; `held` rows will come again, and count for nothing. */
  next(left: number, held: number): number {
    const size = Math.min(this.#size + held, this.largest, Math.max(left, 1));
    this.#size = Math.min(this.#size * 2, this.largest);
    return size;
  }
}
