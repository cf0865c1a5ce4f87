import type { CommandHandler } from '../../../../../src/ports/command.ts';
import { unsupportedFields } from '../../../../commands/unsupported-fields.ts';
import { NumberText } from '../../../../http/number-text.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { refused } from '../../refused.ts';
import { lookUpNamed, nameRefusals, prepareNamed } from './named-creation.ts';

const kind = 'client';
const path = '/accounts';

const kept: ReadonlySet<string> = new Set(['provider', 'name']);

function pathOf(property: string): readonly string[] | null {
  return property === 'name' ? ['input', 'name'] : null;
}

/** An account of wallee's, in the scope that the settings name: nothing tells which there are. */
export function createClientCreation(
  connection: WalleeConnection,
  scope: string,
): CommandHandler<'createClient'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { call }) {
      const { name } = input;
      const refusals = [
        ...nameRefusals(name),
        ...unsupportedFields(input, kept, { base: ['input'], label: 'wallee', nullIsGiven: false }),
      ];
      if (refusals.length > 0) return refused(...refusals);
      const body = { scope: new NumberText(scope), name };
      return prepareNamed(connection, { kind, path, name, owner: null, body, pathOf }, call);
    },

    lookUp: (operation, call) => lookUpNamed(connection, { kind, path }, operation, call),
  };
}
