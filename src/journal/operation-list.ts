import type { OperationQuery } from '../ports/journal.ts';
import { Values } from './values.ts';

/** The statement that lists operations, newest first: their ids are in the order of time. */
export function listStatement(query: OperationQuery): { readonly sql: string; readonly values: Values } {
  const values = new Values();
  const conditions = [`tenant = ${values.add(query.tenant)}`];
  if (query.states !== undefined) conditions.push(isOneOf('state', query.states, values));
  if (query.mutations !== undefined) conditions.push(isOneOf('mutation', query.mutations, values));
  if (query.target !== undefined) conditions.push(`target_native_id = ${values.add(query.target)}`);
  if (query.about !== undefined) {
    const about = values.add(query.about);
    conditions.push(`(target_native_id = ${about} or result_native_id = ${about})`);
  }
  if (query.mark !== undefined) conditions.push(`mark = ${values.add(query.mark)}`);
  if (query.after !== undefined) conditions.push(`id < ${values.add(query.after)}`);
  const sql = `select * from journal_operations where ${conditions.join(' and ')}
    order by id desc limit ${values.add(query.limit)}`;
  return { sql, values };
}

function isOneOf(column: 'state' | 'mutation', words: readonly string[], values: Values): string {
  return words.length === 0 ? '1 = 0' : `${column} in (${values.addAll(words)})`;
}
