/** The most rows one partition may read for one list. Shared by the partition's strands. */
export class ScanBudget {
  #left: number;

  constructor(readonly total: number) {
    this.#left = total;
  }

  get left(): number {
    return this.#left;
  }

  /** Notes rows that were read. */
  spend(rows: number): void {
    this.#left = Math.max(0, this.#left - rows);
  }
}
