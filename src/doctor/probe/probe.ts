import type { EpochMs } from '../../domain/instant.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import { recordKinds } from '../../domain/record-kind.ts';
import type { Connection } from '../../gateway/connection.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { Source } from '../../ports/source.ts';
import { Asker, verdictOfError } from './asker.ts';
import type { Finding } from './finding.ts';
import { undecided } from './finding.ts';
import { probeKind } from './probe-kind.ts';

/** Upstream calls that one connection's probe may make. */
const maxCalls = 400;
/** Low, so that nobody else who uses the credentials meets a rate limit for it. */
const concurrency = 4;

export interface Probe {
  /** One for each assumed capability of each kind. */
  readonly findings: readonly Finding[];
  readonly calls: number;
}

/**
 * Compares what a connection's provider does with what is assumed of it, on a sample of its own records. Reads only.
 * `call` bounds the time; a provider that fails leaves capabilities undecided.
 */
export async function probeConnection(
  connection: Connection,
  call: CallContext,
  now: () => EpochMs,
): Promise<Probe> {
  const asker = new Asker({ call, now, maxCalls, concurrency });
  const accounts = await connection.accounts.all();
  const findings: Finding[] = [];
  // One kind after the other: where calls run out, whole kinds are known and others are not.
  for (const kind of recordKinds) {
    const source = connection.source(kind);
    if (source === undefined) continue;
    findings.push(...(await probeSource(source, accounts, asker)));
  }
  return { findings, calls: asker.calls };
}

async function probeSource<K extends RecordKind>(
  source: Source<K>,
  accounts: readonly string[],
  asker: Asker,
): Promise<readonly Finding[]> {
  const assumed = assumedKeys(source);
  if (assumed.length === 0) return [];
  const { maxPageSize, requires } = source.capabilities;
  if (maxPageSize === null || requires.length > 0) {
    return assumed.map((key) => ({
      key,
      verdict: undecided('the provider has no plain list to take a sample from'),
    }));
  }
  try {
    return await probeKind(source, accounts, asker);
  } catch (error) {
    const verdict = verdictOfError(error);
    const reason = verdict.is === 'holds' ? '' : verdict.reason;
    return assumed.map((key) => ({ key, verdict: undecided(`no sample could be read: ${reason}`) }));
  }
}

/** All that is declared of a source but merely assumed, as a probe's results name it. */
export function assumedKeys<K extends RecordKind>({ kind, capabilities }: Source<K>): readonly string[] {
  const { filters, orders, idOrder, counts, countsBasis } = capabilities;
  const lines = Object.entries(filters as Readonly<Record<string, readonly AssumedLine[]>>);
  const fields = Object.entries(orders as Readonly<Record<string, { readonly basis: string }>>);
  return [
    ...lines.flatMap(([field, some]) =>
      some
        .filter(({ basis }) => basis === 'assumed')
        .flatMap(({ operators }) => operators.map((operator) => `${kind}.${field}.${operator}`)),
    ),
    ...fields.filter(([, { basis }]) => basis === 'assumed').map(([field]) => `${kind}.order.${field}`),
    ...(idOrder.native && idOrder.basis === 'assumed' ? [`${kind}.order.id`] : []),
    ...(counts && countsBasis === 'assumed' ? [`${kind}.count`] : []),
  ];
}

interface AssumedLine {
  readonly basis: string;
  readonly operators: readonly string[];
}
