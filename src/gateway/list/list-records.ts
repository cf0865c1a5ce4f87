import { ProviderFailure } from '../../domain/errors.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Projection, PropertyOf } from '../../domain/records/records.ts';
import { propertiesOf } from '../../filter/fields-of.ts';
import { cursorScope, decodeCursor } from '../cursor.ts';
import { compareIdsOf, TotalOrder } from '../order.ts';
import type { ListArguments, PageRequest } from '../page-request.ts';
import type { RecordConnection } from '../record-connection.ts';
import { assembleConnection } from './assemble.ts';
import { ScanBudget } from './budget.ts';
import type { Choice } from './choose-partitions.ts';
import { choosePartitions } from './choose-partitions.ts';
import { explainList } from './explain-list.ts';
import { linkCustomerIds } from './link-customer-ids.ts';
import type { ListEnvironment, OpenedList } from './list-environment.ts';
import { lessonOf } from './lesson.ts';
import type { MergedPage } from './page.ts';
import { mergePage } from './page.ts';
import type { PartitionRun } from './partition-run.ts';
import { startRun } from './partition-run.ts';

/** Opens the cursor and, unless told otherwise, checks that ids belong somewhere. Throws UserInputError. */
export async function openList<K extends RecordKind>(
  kind: K,
  args: ListArguments<K>,
  environment: ListEnvironment,
  { check }: { readonly check: boolean } = { check: true },
): Promise<OpenedList<K>> {
  const reversed = 'last' in args.page;
  const scope = cursorScope(kind, args.filter, args.order);
  const cursor = cursorOf(args.page);
  const start = cursor === undefined ? 'start' : decodeCursor(scope, cursor.text, cursor.argument);
  if (check) await environment.places.checkFilter(kind, args.filter);
  const comparisons = new Map(
    environment.connections.map((connection) => {
      const source = connection.source(kind);
      const compare = source === undefined ? 'codePoints' : source.capabilities.idOrder.compare;
      return [connection.key, compareIdsOf(compare)] as const;
    }),
  );
  const order = new TotalOrder(
    kind,
    args.order,
    reversed,
    (connection) => comparisons.get(connection) ?? compareIdsOf('codePoints'),
  );
  return {
    kind,
    args,
    order,
    scope,
    start,
    projection: projectionOf(kind, args, environment),
    size: 'last' in args.page ? args.page.last : args.page.first,
  };
}

function cursorOf(page: PageRequest): { readonly text: string; readonly argument: string } | undefined {
  if ('last' in page)
    return page.before === undefined ? undefined : { text: page.before, argument: 'before' };
  return page.after === undefined ? undefined : { text: page.after, argument: 'after' };
}

/** What the document shows of the kind, and what filter and order have to look at. */
function projectionOf<K extends RecordKind>(
  kind: K,
  args: ListArguments<K>,
  environment: ListEnvironment,
): Projection<K> {
  const needed = new Set<PropertyOf<K>>(environment.projection(kind));
  for (const property of propertiesOf(kind, args.filter)) needed.add(property);
  for (const { field } of args.order) for (const property of fieldOf(kind, field).needs) needed.add(property);
  return needed;
}

/** One page over every source that may have matching rows. */
export async function listRecords<K extends RecordKind>(
  kind: K,
  args: ListArguments<K>,
  environment: ListEnvironment,
): Promise<RecordConnection<K>> {
  const list = await openList(kind, args, environment);
  const choice = await linkPartitions(
    kind,
    await choosePartitions(kind, args.filter, environment.connections),
    environment,
  );
  const { runs, page } = await readPage(list, choice, environment);
  const connection = await assembleConnection(list, choice, runs, page);
  if (environment.explain !== undefined) explainList(environment.explain, list, choice, runs);
  return connection;
}

/** Partitions whose provider links customers by something else than ids get filters that say so. */
async function linkPartitions<K extends RecordKind>(
  kind: K,
  choice: Choice<K>,
  { linkedCustomers }: ListEnvironment,
): Promise<Choice<K>> {
  const failed: Choice<K>['failed'][number][] = [...choice.failed];
  const partitions = await Promise.all(
    choice.partitions.map(async (partition) => {
      const { connection, accounts } = partition;
      try {
        return {
          ...partition,
          filter: await linkCustomerIds(kind, partition.filter, connection, linkedCustomers),
        };
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        failed.push({ connection, accounts, error });
        return null;
      }
    }),
  );
  return {
    partitions: partitions.filter((partition) => partition !== null),
    skipped: choice.skipped,
    failed,
  };
}

/** A lesson learnt while reading changes the plan, at most once for each field of the kind. */
const mostReplans = 5;

async function readPage<K extends RecordKind>(
  list: OpenedList<K>,
  choice: Choice<K>,
  environment: ListEnvironment,
): Promise<{ readonly runs: readonly PartitionRun<K>[]; readonly page: MergedPage<K> }> {
  const runs = choice.partitions.map((partition) => start(partition));
  for (let replans = 0; ; replans += 1) {
    const lanes = runs.flatMap((run, index) => run.readers.map((reader) => ({ partition: index, reader })));
    const page = await mergePage(list.order, lanes, list.size, list.args.wants.hasNextPage);
    let learnt = false;
    for (const [index, failure] of page.failed) {
      const run = runs[index];
      const lesson = run === undefined ? null : lessonOf(run, failure.error);
      if (run === undefined || lesson === null || !run.partition.connection.refuse(list.kind, lesson))
        continue;
      learnt = true;
    }
    if (!learnt || replans === mostReplans) {
      rethrowMistakes(page);
      return { runs, page };
    }
    // What was buffered is gone with the old readers, so every partition starts again.
    for (const [index, run] of runs.entries()) {
      runs[index] = start({
        ...run.partition,
        capabilities: run.partition.connection.capabilities(run.partition.source),
      });
    }
  }

  function start(partition: Choice<K>['partitions'][number]): PartitionRun<K> {
    return startRun(partition, list, environment, new ScanBudget(environment.scanBudget));
  }
}

/** Only a provider's failure leaves the rest standing: a caller that went away, or a mistake of ours, ends the list. */
function rethrowMistakes<K extends RecordKind>(page: MergedPage<K>): void {
  for (const { error } of page.failed.values()) if (!(error instanceof ProviderFailure)) throw error;
}
