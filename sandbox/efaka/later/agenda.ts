/** What is to be done later, by the sandbox's clock. */
export interface Agenda {
  /** Does it at this instant, epoch milliseconds, or as soon after as the agenda is looked at. */
  add(at: number, run: () => void): void;
  /** Does everything that is due, in the order of time. */
  runDue(): void;
  /** Forgets everything; no timer is left. */
  clear(): void;
}

/** Shortest wait of the timer: a clock that a test holds still must not keep it spinning. */
const MIN_WAIT_MS = 20;
const MAX_WAIT_MS = 2_147_483_647;

/** One timer for the earliest task; it keeps no process alive. */
export function createAgenda(now: () => number): Agenda {
  let tasks: { readonly at: number; readonly run: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    clearTimeout(timer);
    const [next] = tasks;
    if (next === undefined) return;
    const wait = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, next.at - now()));
    timer = setTimeout(runDue, wait).unref();
  };
  const runDue = (): void => {
    for (let next = tasks[0]; next !== undefined && next.at <= now(); next = tasks[0]) {
      tasks.shift();
      next.run();
    }
    arm();
  };
  return {
    add(at, run) {
      const place = tasks.findIndex((task) => task.at > at);
      tasks.splice(place < 0 ? tasks.length : place, 0, { at, run });
      arm();
    },
    runDue,
    clear() {
      tasks = [];
      clearTimeout(timer);
    },
  };
}
