import { CustomerLink } from '../../domain/customer-link.ts';
import type { FieldName } from '../../domain/fields/fields.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import { RecordRef } from '../../domain/record-ref.ts';
import type { Filter } from '../../filter/ast.ts';
import { everything } from '../../filter/ast.ts';
import { foldScope } from '../../filter/fold.ts';
import { leaf } from '../../filter/leaf.ts';
import { and } from '../../filter/normalize.ts';
import { printFilter } from '../../filter/print.ts';
import type { UpstreamRequest } from '../../ports/call-context.ts';
import type { SourceScope } from '../../ports/capabilities.ts';
import { aboveAccounts } from '../above-accounts.ts';
import type { Connection } from '../connection.ts';
import { ScanBudget } from '../list/budget.ts';
import type { ListEnvironment } from '../list/list-environment.ts';
import { openList } from '../list/list-records.ts';
import { startRun } from '../list/partition-run.ts';
import { printOrder } from '../order.ts';
import type { ListArguments } from '../page-request.ts';
import { describePlan } from './describe-plan.ts';
import { drySource } from './dry-source.ts';
import type { ExplainRecorder } from './recorder.ts';
import type { PartitionReport } from './report.ts';

/** Stands for an id that only the answer to an outer field would tell. */
const template = (kind: RecordKind): string => `{${kind}Id}`;
/** Stands for what links a record to its customer, where that is not an id. */
const linkTemplate = '{customerKey}';

/** What PLAN says: the requests that fields of a document would send, without sending any. */
export class ExplainPlanner {
  constructor(
    private readonly environment: ListEnvironment,
    private readonly recorder: ExplainRecorder,
  ) {}

  /** `parent`: the field hangs below a record that is not known yet, and its rows refer to that by this field. */
  async list<K extends RecordKind>(
    path: string,
    kind: K,
    args: ListArguments<K>,
    parent?: FieldName<K>,
  ): Promise<void> {
    const opened = await openList(kind, args, this.environment, { check: false });
    const reports: PartitionReport[] = [];
    for (const connection of this.environment.connections) {
      const source = connection.source(kind);
      if (source === undefined) {
        reports.push(skipped(connection, []));
        continue;
      }
      const capabilities = connection.capabilities(source);
      const filter =
        parent === undefined ? args.filter : and(args.filter, refersToParent(kind, parent, connection));
      for (const accounts of this.#accounts(connection, capabilities.scope, parent !== undefined)) {
        const requests: UpstreamRequest[] = [];
        const [account = null, ...others] = accounts;
        const run = startRun(
          {
            connection,
            capabilities,
            source: drySource(source, (request) => void requests.push(request)),
            accounts,
            asked: others.length > 0 && connection.seen === null ? [] : accounts,
            filter: foldScope(kind, filter, {
              provider: connection.provider.name,
              connection: connection.key,
              account: others.length > 0 ? null : account,
            }),
          },
          opened,
          this.environment,
          new ScanBudget(this.environment.scanBudget),
        );
        await Promise.all([run.counting, ...run.readers.map((reader) => reader.fill())]);
        reports.push({ ...describePlan(kind, run.partition, run.plan), requests });
      }
    }
    this.recorder.add({
      path,
      resource: kind,
      by: 'list',
      filter: printFilter(kind, args.filter),
      order: printOrder(args.order),
      partitions: reports,
    });
  }

  /**
   * A record by id, in one batch with all others of its kind and account. `link`: it is the customer of a record, who may
   * be found by what the two have in common; `ifNeeded`: its id alone is shown, which only such a look-up can tell.
   */
  one<K extends RecordKind>(path: string, kind: K, link?: 'always' | 'ifNeeded'): void {
    const reports: PartitionReport[] = [];
    for (const connection of this.environment.connections) {
      const source = connection.source(kind);
      if (source === undefined) continue;
      const account = aboveAccounts.has(kind) ? null : template('account');
      const links = link === undefined ? undefined : connection.provider.customerLinks;
      if (link === 'ifNeeded' && links === undefined) continue;
      const ref = new RecordRef(
        kind,
        connection.provider.name,
        connection.key,
        account,
        template(kind),
        template('customer'),
      );
      reports.push({
        connection: connection.key,
        accounts: account === null ? [] : [account],
        execution: 'BY_ID',
        predicates: [],
        pushed: links === undefined ? `up to ${source.capabilities.idsPerCall} by id in one call` : 'by link',
        residual: printFilter(kind, everything),
        order: 'none',
        requests:
          links?.previewFind(account ?? '', [linkTemplate], this.environment.projection('customer')) ??
          source.previewGetMany([ref], this.environment.projection(kind)),
      });
    }
    if (reports.length > 0) this.recorder.add({ path, resource: kind, by: 'ids', partitions: reports });
  }

  /** The accounts of each partition. */
  #accounts(
    connection: Connection,
    scope: SourceScope,
    belowParent: boolean,
  ): readonly (readonly string[])[] {
    if (scope === 'connection') return [[]];
    const accounts = (belowParent ? null : connection.accounts.known()) ?? [template('account')];
    return scope === 'accounts' ? [accounts] : accounts.map((account) => [account]);
  }
}

function refersToParent<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  connection: Connection,
): Filter<K> {
  const { type } = fieldOf(kind, field);
  if (typeof type !== 'object' || !('ref' in type) || type.ref === 'provider') {
    throw new Error(`${kind}.${field} refers to no record`);
  }
  if (type.ref === 'customer' && connection.provider.customerLinks !== undefined) {
    const link = new CustomerLink(
      connection.provider.name,
      connection.key,
      template('account'),
      linkTemplate,
    );
    return leaf(kind, { op: 'eq', field, value: link.id });
  }
  const account = aboveAccounts.has(type.ref) ? null : template('account');
  const ref = new RecordRef(type.ref, connection.provider.name, connection.key, account, template(type.ref));
  return leaf(kind, { op: 'eq', field, value: ref.id });
}

function skipped(connection: Connection, accounts: readonly string[]): PartitionReport {
  return {
    connection: connection.key,
    accounts,
    execution: 'SKIPPED',
    predicates: [],
    pushed: 'nothing',
    residual: 'nothing',
    order: 'not asked: the provider has no such resource',
  };
}
