/**
 * Loaded before anything else in a process, it moves that process's calendar by BENCH_DATE_SHIFT_MS: how many calls a
 * list by periods takes depends on how long ago the newest payment was, and what is counted must not change by the day.
 */
const shift = Number(process.env['BENCH_DATE_SHIFT_MS']);
if (!Number.isFinite(shift)) throw new Error('BENCH_DATE_SHIFT_MS: a number of milliseconds is required');
const realNow = Date.now;

Date.now = () => realNow() + shift;
globalThis.Date = new Proxy(Date, {
  construct: (target, given: readonly unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [Date.now()] : given, newTarget) as object,
});

export {};
