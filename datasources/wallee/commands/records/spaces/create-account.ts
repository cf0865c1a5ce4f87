import type { CommandHandler } from '../../../../../src/ports/command.ts';
import { unsupportedFields } from '../../../../commands/unsupported-fields.ts';
import { NumberText } from '../../../../http/number-text.ts';
import { isId } from '../../../../dialects/search-grammar/integer-id.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readRecord } from '../../call.ts';
import { refused, unknown } from '../../refused.ts';
import { isGone, mortalRow } from '../deletion.ts';
import { lookUpNamed, nameRefusals, prepareNamed } from './named-creation.ts';

const kind = 'account';
const path = '/spaces';

const kept: ReadonlySet<string> = new Set(['client', 'name', 'defaultCurrency', 'timeZone']);

const inputs: ReadonlyMap<string, string> = new Map([
  ['account', 'clientId'],
  ['name', 'name'],
  ['primaryCurrency', 'defaultCurrency'],
  ['timeZone', 'timeZone'],
]);

function pathOf(property: string): readonly string[] | null {
  const input = inputs.get(property);
  return input === undefined ? null : ['input', input];
}

/** A space below one of wallee's accounts. */
export function createAccountCreation(connection: WalleeConnection): CommandHandler<'createAccount'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { call }) {
      const { client, name, defaultCurrency, timeZone } = input;
      const owner = client.nativeId;
      const record = isId(owner)
        ? await readRecord(connection, { space: null, path: `/accounts/${owner}` }, mortalRow, call)
        : null;
      const refusals = [
        ...(record === null || isGone(record) ? [unknown('clientId')] : []),
        ...nameRefusals(name),
        ...unsupportedFields(input, kept, { base: ['input'], label: 'wallee', nullIsGiven: false }),
      ];
      if (refusals.length > 0) return refused(...refusals);
      const body = {
        account: new NumberText(owner),
        name,
        primaryCurrency: defaultCurrency ?? undefined,
        timeZone: timeZone ?? undefined,
        state: 'ACTIVE',
      };
      return prepareNamed(connection, { kind, path, name, owner, body, pathOf }, call);
    },

    lookUp: (operation, call) => lookUpNamed(connection, { kind, path }, operation, call),
  };
}
