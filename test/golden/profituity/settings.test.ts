import type { ProfituitySandboxOptions } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import { connectTo, untold } from '../../unit/profituity/sandbox-connection.ts';
import type { GoldenProvider, GoldenTables } from '../golden-provider.ts';
import { goldenSuite } from '../golden-suite.ts';
import { datedRows } from './dated-rows.ts';
import type { ProfituityRequest } from './profituity-row.ts';
import { projections } from './projections.ts';
import { untoldRefundRows, untoldTransactionRows } from './untold-rows.ts';
import { pathOf } from './url.ts';

/** What is asked where the settings say something else than in the table of all providers. */
function golden(
  settings: Partial<ProfituitySettings>,
  tables: GoldenTables<ProfituityRequest>,
  options: ProfituitySandboxOptions,
): GoldenProvider<ProfituityRequest> {
  return {
    name: 'PROFITUITY',
    tables,
    async start() {
      const sandbox = await startProfituitySandbox(options);
      const provider = connectTo(sandbox, settings);
      return {
        provider,
        connection: 'pro',
        variants: [],
        // Of what is merely assumed nothing is relied on, as on a live connection before a probe.
        trust: { probed: new Set() },
        requestsOf: (kind, request, place) => [
          { method: 'GET', url: sandbox.url + pathOf(kind, request, place) },
        ],
        async close() {
          await provider.close();
          await sandbox.close();
        },
      };
    },
  };
}

goldenSuite(
  golden(
    untold,
    {
      transaction: { projection: projections.transaction, rows: untoldTransactionRows },
      refund: { projection: projections.refund, rows: untoldRefundRows },
    },
    {},
  ),
);
goldenSuite(
  golden(
    { strings: 'ordinal', updates: 'filter' },
    { transaction: { projection: projections.transaction, rows: datedRows } },
    { stringCase: 'sensitive', notEqualNulls: 'dropped', dateZone: 'unmarked', fractionDigits: 'seven' },
  ),
);
