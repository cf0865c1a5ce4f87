import type { Patient, StepResult, StepStatus } from './checkup.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Finding, Verdict } from './probe/finding.ts';
import type { Probe } from './probe/probe.ts';
import type { Cell, Tone } from './table.ts';
import { paint, printTable } from './table.ts';

/** What was found out about one connection. */
export interface ConnectionReport {
  readonly connection: string;
  readonly displayName: string;
  readonly provider: string;
  /** Where it was written down: a place in the file, or the variables. */
  readonly place: string;
  readonly ok: boolean;
  readonly steps: readonly StepResult[];
  /** Only if it was asked for and every step went well. */
  readonly probe?: Probe;
  /** Why a probe that was asked for did not take place. */
  readonly probeProblem?: string;
}

export function reportOf({ connection, written }: Patient, steps: readonly StepResult[]): ConnectionReport {
  const { key, displayName, provider } = connection;
  const ok = steps.every(({ status }) => status === 'ok');
  return { connection: key, displayName, provider: provider.name, place: written.place, ok, steps };
}

const stepTone = { ok: 'good', failed: 'bad', 'not tried': 'quiet' } as const satisfies Record<
  StepStatus,
  Tone
>;

/** A connection as people read it. */
export function printReport(report: ConnectionReport, coloured: boolean): string {
  const { connection, displayName, provider, place, steps, probe, probeProblem } = report;
  const title = `${connection} — ${displayName} (${provider}), set in ${place}\n`;
  const rows = steps.flatMap(({ step, status, detail, diagnosis }): readonly (readonly Cell[])[] => [
    [{ text: step }, { text: status, tone: stepTone[status] }, { text: detail }],
    ...(diagnosis === undefined ? [] : rowsOf(diagnosis)),
  ]);
  return [
    title,
    printTable(rows, coloured),
    ...(probe === undefined ? [] : ['\n', printProbe(probe, coloured)]),
    ...(probeProblem === undefined ? [] : [`\n  probe: ${probeProblem}\n`]),
    '\n',
  ].join('');
}

/** Under a step that failed: what was done and came of it, then what to do. */
function rowsOf({ tried, wanted, came, todo, lookAt }: Diagnosis): readonly (readonly Cell[])[] {
  return Object.entries({
    tried: tried === null ? [] : [tried],
    wanted: wanted === null ? [] : [wanted],
    came: [came],
    'to do': [todo],
    'look at': lookAt,
  }).flatMap(([label, texts]) =>
    texts.map((text, index): readonly Cell[] => [
      { text: '' },
      { text: index === 0 ? label : '', tone: 'quiet' },
      { text },
    ]),
  );
}

/** One line about all of them. */
export function printSummary(reports: readonly ConnectionReport[], coloured: boolean): string {
  const bad = reports.filter(({ ok }) => !ok).map(({ connection }) => connection);
  const all = reports.length === 1 ? '1 connection' : `${reports.length} connections`;
  const text =
    bad.length === 0
      ? `${all} tried: all well`
      : `${all} tried, ${reports.length - bad.length} well; not well: ${bad.join(', ')}`;
  return `${paint(text, coloured ? (bad.length === 0 ? 'good' : 'bad') : undefined)}\n`;
}

const verdictWord = {
  holds: 'holds',
  doesNotHold: 'does not hold',
  undecided: 'undecided',
} as const satisfies Record<Verdict['is'], string>;
const verdictTone = { holds: 'good', doesNotHold: 'bad', undecided: 'quiet' } as const satisfies Record<
  Verdict['is'],
  Tone
>;

/** One line for all operators of a field that came out alike. */
function printProbe({ findings, calls }: Probe, coloured: boolean): string {
  const alike = Map.groupBy(findings, ({ key, verdict }) =>
    JSON.stringify([key.split('.').slice(0, -1).join('.'), verdict]),
  );
  const rows = [...alike.values()].map((some): readonly Cell[] => {
    const [first] = some;
    if (first === undefined) return [];
    const { verdict } = first;
    return [
      { text: first.key.split('.').slice(0, -1).join('.') },
      { text: some.map(({ key }) => key.split('.').at(-1) ?? '').join(' ') },
      { text: verdictWord[verdict.is], tone: verdictTone[verdict.is] },
      { text: verdict.is === 'holds' ? '' : verdict.reason },
    ];
  });
  const count = (is: Verdict['is']): number => findings.filter(({ verdict }) => verdict.is === is).length;
  return (
    printTable(rows, coloured) +
    `  ${count('holds')} hold, ${count('doesNotHold')} do not, ${count('undecided')} undecided, by ${calls} calls; ` +
    'only what holds is relied on\n'
  );
}

/** The keys of what holds. */
export function whatHolds(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ verdict }) => verdict.is === 'holds').map(({ key }) => key);
}
