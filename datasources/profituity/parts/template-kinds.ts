import type { CallContext } from '../../../src/ports/call-context.ts';
import type { ProfituityConnection } from '../connection.ts';
import type { TransactionParts } from '../mapper/transaction.ts';
import { paths } from '../request.ts';
import { noRecurrence } from '../vocabulary.ts';
import { templatePart } from '../wire/template.ts';
import { readOwnedRows } from './owned-rows.ts';

export type TemplateKinds = TransactionParts['templateKindOf'];

export const noTemplates: TemplateKinds = () => null;

/** What templates are to us: a saved account, or one that is charged again and again. */
export async function readTemplateKinds(
  connection: ProfituityConnection,
  templateIds: readonly string[],
  call: CallContext,
): Promise<TemplateKinds> {
  const rows = await readOwnedRows(connection, paths.templates, 'id', templateIds, templatePart, call);
  const patterns = new Map(rows.map(({ id, recurrencePattern }) => [id, recurrencePattern]));
  return (templateId) => {
    const pattern = patterns.get(templateId);
    if (pattern === undefined) return null;
    return pattern === noRecurrence ? 'paymentMethod' : 'billingSubscription';
  };
}
