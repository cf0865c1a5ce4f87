import type { Operation, RecordPlace } from '../../domain/operation.ts';
import { unsettled } from '../../domain/operation.ts';
import type { EarlierOperations } from '../../ports/command.ts';
import type { Journal, OperationQuery } from '../../ports/journal.ts';
import type { CommandOrder } from './command-order.ts';
import { subjectOf } from './command-subject.ts';

/** Rows read at once; of one record or mark there are rarely that many. */
const rowsAtOnce = 200;

/** What the journal has of other operations of the same connection and account. */
export class EarlierInJournal implements EarlierOperations {
  constructor(
    private readonly journal: Pick<Journal, 'list' | 'writtenTo'>,
    private readonly order: CommandOrder,
    /** Of the command itself, which is not earlier than itself: another attempt has a row already. */
    private readonly operationId: string,
  ) {}

  async on(target: RecordPlace): Promise<readonly Operation[]> {
    const found = await this.#all({ target: target.nativeId, states: ['SUCCEEDED'] });
    return found.filter((operation) => operation.target?.kind === target.kind).toReversed();
  }

  async about(record: RecordPlace): Promise<readonly Pick<Operation, 'written'>[]> {
    const { connection, account } = subjectOf(this.order);
    const found = await this.journal.writtenTo({ connection, account, record });
    return found.filter(({ id }) => id !== this.operationId);
  }

  async marked(mark: string): Promise<boolean> {
    const found = await this.#all({ mark });
    return found.some(({ state }) => state === 'SUCCEEDED' || unsettled.has(state));
  }

  /** Newest first. */
  async #all(query: Omit<OperationQuery, 'tenant' | 'limit' | 'after'>): Promise<readonly Operation[]> {
    const { tenant } = this.order.caller;
    const { connection, account } = subjectOf(this.order);
    const found: Operation[] = [];
    for (let after: string | undefined; ;) {
      const rows = await this.journal.list({
        ...query,
        tenant,
        limit: rowsAtOnce,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...rows);
      after = rows.at(-1)?.id;
      if (rows.length < rowsAtOnce) break;
    }
    return found.filter(
      (operation) =>
        operation.id !== this.operationId &&
        operation.connection === connection &&
        operation.account === account,
    );
  }
}
