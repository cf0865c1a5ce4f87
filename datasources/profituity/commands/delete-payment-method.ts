import type { CommandHandler } from '../../../src/ports/command.ts';
import type { ProfituityConnection } from '../connection.ts';
import { paths } from '../request.ts';
import { noRecurrence } from '../vocabulary.ts';
import { commandedTemplate } from '../wire/commanded.ts';
import { lookUpDeletion, prepareDeletion } from './deletion.ts';
import { readRow } from './read.ts';

/** Of templates only those without a schedule: one with a schedule is a subscription, which is cancelled. */
export function createPaymentMethodDeletion(
  connection: ProfituityConnection,
): CommandHandler<'deletePaymentMethod'> {
  const { templates: path } = paths;
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    async prepare({ paymentMethod: { account, nativeId } }, { call }) {
      const place = { path, merchant: account, nativeId };
      const template = await readRow(connection, place, commandedTemplate, call);
      const isSaved = template?.recurrencePattern === noRecurrence;
      const target = isSaved ? ({ kind: 'paymentMethod', nativeId, parent: null } as const) : null;
      return prepareDeletion(connection, { place, target, input: 'paymentMethodId' });
    },
    lookUp: (operation, call) => lookUpDeletion(connection, { operation, path }, call),
  };
}
