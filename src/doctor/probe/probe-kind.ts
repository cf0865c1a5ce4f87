import { ProviderFailure } from '../../domain/errors.ts';
import type { FieldName } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { LeafOperator } from '../../filter/ast.ts';
import type { OperatorCapability } from '../../filter/capability.ts';
import { leaf } from '../../filter/leaf.ts';
import { probeKey } from '../../filter/trust.ts';
import type { OrderCapability } from '../../ports/capabilities.ts';
import type { Source } from '../../ports/source.ts';
import type { Asker } from './asker.ts';
import { verdictOfError } from './asker.ts';
import { countVerdict } from './count-verdict.ts';
import type { Finding, Verdict } from './finding.ts';
import { doesNotHold, undecided } from './finding.ts';
import { leafVerdict } from './leaf-verdict.ts';
import { nobody } from './look-alikes.ts';
import { idOrderVerdict, orderVerdict } from './order-verdict.ts';
import type { Group, Subject } from './sample.ts';
import { nativeId, plainRequest, projectionFor, readGroups, takesIds } from './sample.ts';

interface AssumedLeaf<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly operator: LeafOperator;
  readonly line: OperatorCapability;
}

/** What a sample of one kind shows. Rejects if no sample can be read. */
export async function probeKind<K extends RecordKind>(
  source: Source<K>,
  accounts: readonly string[],
  asker: Asker,
): Promise<readonly Finding[]> {
  const { kind, capabilities } = source;
  const refused = await refusedFields(source, accounts, asker);
  const allLeaves = assumedLeaves(source);
  const leaves = allLeaves.filter(({ field }) => !refused.has(field));
  const allOrders = Object.entries<OrderCapability<K> | undefined>(capabilities.orders).flatMap(
    ([field, order]) => (order?.basis === 'assumed' ? [{ field: field as FieldName<K>, order }] : []),
  );
  const orders = allOrders.filter(({ field }) => !refused.has(field));
  const fields = new Set([...leaves.map(({ field }) => field), ...orders.map(({ field }) => field)]);
  const subject = { source, asker, projection: projectionFor(kind, [...fields, ...strandFields(orders)]) };
  const groups = await readGroups(subject, accounts);
  const problem = await restrictionProblem(subject, groups);

  const ofLeaves = await Promise.all(
    leaves.map(async ({ field, operator, line }): Promise<Finding> => {
      const verdict = problem ?? (await leafVerdict(subject, groups, field, operator, line));
      return { key: probeKey(kind, field, operator), verdict };
    }),
  );
  const ofOrders = await Promise.all(
    orders.map(async ({ field, order }) => {
      const seen =
        problem === null
          ? await orderVerdict(subject, groups, field, order)
          : { keys: problem, tiesById: true };
      return { key: `${kind}.order.${field}`, ...seen };
    }),
  );
  const notRead = doesNotHold('refused with 400, even to be read');
  const findings: Finding[] = [
    ...ofLeaves,
    ...ofOrders.map(({ key, keys }) => ({ key, verdict: keys })),
    ...allLeaves
      .filter(({ field }) => refused.has(field))
      .map(({ field, operator }) => ({ key: probeKey(kind, field, operator), verdict: notRead })),
    ...allOrders
      .filter(({ field }) => refused.has(field))
      .map(({ field }) => ({ key: `${kind}.order.${field}`, verdict: notRead })),
  ];
  if (capabilities.idOrder.native && capabilities.idOrder.basis === 'assumed') {
    const untied = ofOrders.find(({ tiesById }) => !tiesById);
    const verdict =
      problem ??
      (untied === undefined
        ? await idOrderVerdict(subject, groups)
        : doesNotHold(`${untied.key}: records with equal keys are not in the order of their ids`));
    findings.push({ key: `${kind}.order.id`, verdict });
  }
  if (capabilities.counts && capabilities.countsBasis === 'assumed') {
    findings.push({ key: `${kind}.count`, verdict: problem ?? (await countVerdict(subject, groups)) });
  }
  return findings;
}

/** The fields with assumed capabilities whose properties the provider does not even let be read. */
async function refusedFields<K extends RecordKind>(
  source: Source<K>,
  accounts: readonly string[],
  asker: Asker,
): Promise<ReadonlySet<FieldName<K>>> {
  const fields = new Set(assumedLeaves(source).map(({ field }) => field));
  const some = source.capabilities.scope === 'connection' ? [] : accounts.slice(0, 1);
  const isRefused = async (asked: Iterable<FieldName<K>>): Promise<boolean> => {
    const subject = { source, asker, projection: projectionFor(source.kind, asked) };
    try {
      await asker.list(source, plainRequest(subject, some, { limit: 1 }));
      return false;
    } catch (error) {
      if (error instanceof ProviderFailure && error.httpStatus === 400) return true;
      throw error;
    }
  };
  // One call where all is well; one for each field only where it is not.
  if (!(await isRefused(fields))) return new Set();
  const refused = await Promise.all(
    [...fields].map(async (field) => ((await isRefused([field])) ? [field] : [])),
  );
  return new Set(refused.flat());
}

function assumedLeaves<K extends RecordKind>({ capabilities }: Source<K>): readonly AssumedLeaf<K>[] {
  const { filters } = capabilities;
  return (Object.keys(filters) as FieldName<K>[]).flatMap((field) =>
    (filters[field] ?? [])
      .filter(({ basis }) => basis === 'assumed')
      .flatMap((line) => line.operators.map((operator) => ({ field, operator, line }))),
  );
}

/** The fields that say to which class a record belongs. */
function strandFields<K extends RecordKind>(
  orders: readonly { readonly order: OrderCapability<K> }[],
): readonly FieldName<K>[] {
  return orders
    .flatMap(({ order }) => order.strands ?? [])
    .flatMap((strand) => ('field' in strand ? [strand.field] : []));
}

/**
 * Every comparison asks for known records only, by their ids: that has to work first. Why nothing can be decided, or
 * null if it works.
 */
async function restrictionProblem<K extends RecordKind>(
  subject: Subject<K>,
  groups: readonly Group<K>[],
): Promise<Verdict | null> {
  const { source, asker } = subject;
  const [group] = groups;
  if (group === undefined) return undecided('no record was found, or none that could be asked for again');
  if (!takesIds(source)) return null;
  const ids = async (value: string): Promise<readonly string[]> => {
    const filter = leaf(source.kind, { op: 'eq', field: nativeId<K>(), value });
    const page = await asker.list(source, plainRequest(subject, group.accounts, { filter }));
    return page.records.map((record) => record.nativeId);
  };
  try {
    const known = group.records[0]?.nativeId ?? '';
    if (!(await ids(known)).includes(known))
      return undecided('a record was not found again by its native id');
    if ((await ids(nobody)).length > 0)
      return undecided('a made-up native id found records: filters are not applied');
    const request = plainRequest(subject, group.accounts, { filter: group.restriction });
    const again = new Set((await asker.list(source, request)).records.map(({ id }) => id));
    if (group.records.some(({ id }) => !again.has(id))) {
      return undecided('records were not found again by a list of their native ids');
    }
  } catch (error) {
    const verdict = verdictOfError(error);
    return verdict.is === 'doesNotHold' ? undecided('filters by native id are refused with 400') : verdict;
  }
  return null;
}
