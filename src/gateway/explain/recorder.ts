import type { ExplainMode, ExplainReport, FieldReport } from './report.ts';

/** More fields than this are counted, not shown: a report must not outgrow its answer. */
const most = 200;

/** Collects what a request's fields asked, or would ask. */
export class ExplainRecorder {
  readonly #fields: FieldReport[] = [];
  #omitted = 0;

  constructor(readonly mode: ExplainMode) {}

  add(field: FieldReport): void {
    if (this.#fields.length < most) this.#fields.push(field);
    else this.#omitted += 1;
  }

  report(): ExplainReport {
    return { mode: this.mode, fields: this.#fields, omitted: this.#omitted };
  }
}
