import type { RecordKind } from '../../domain/record-kind.ts';
import { recordKinds } from '../../domain/record-kind.ts';
import { RecordRef } from '../../domain/record-ref.ts';
import type { CommandHandlers } from '../../ports/command.ts';
import type { CustomerLinks } from '../../ports/customer-links.ts';
import type { Provider } from '../../ports/provider.ts';
import type { Source, Sources } from '../../ports/source.ts';
import { seenById } from './seen-by-id.ts';
import { SeenClients } from './seen-clients.ts';
import { seenSource } from './seen-source.ts';

/**
 * A provider as one knows it who sees only some accounts of the connection. Above accounts nothing can be made: what is
 * made there would be seen by nobody who made it.
 */
export function seenProvider(
  provider: Provider,
  connection: string,
  /** Native ids of accounts. */
  seen: ReadonlySet<string>,
): Provider {
  const { name, sources, customerLinks, configuredAccounts, doctor } = provider;
  return {
    name,
    sources: seenSources(provider, connection, seen),
    commands: commandsAtAccounts(provider.commands),
    ...(customerLinks === undefined ? {} : { customerLinks: seenLinks(customerLinks, seen) }),
    health: () => provider.health(),
    configuredAccounts: configuredAccounts?.filter((account) => seen.has(account)) ?? null,
    doctor,
    close: () => provider.close(),
  };

  function seenSources(whole: Provider, key: string, accounts: ReadonlySet<string>): Sources {
    const { account, client } = sources;
    const refs = [...accounts].map((id) => new RecordRef('account', whole.name, key, null, id));
    const others = recordKinds
      .filter((kind) => kind !== 'account' && kind !== 'client')
      .flatMap((kind) => {
        const source = sources[kind] as Source<RecordKind> | undefined;
        return source === undefined ? [] : [[kind, seenSource(source, accounts)] as const];
      });
    return {
      ...(Object.fromEntries(others) as Omit<Sources, 'account' | 'client'>),
      ...(account === undefined
        ? {}
        : { account: seenById(account, { known: refs, refs: () => Promise.resolve(refs) }) }),
      ...(client === undefined ? {} : { client: seenById(client, new SeenClients(account, refs)) }),
    };
  }
}

function commandsAtAccounts({
  createAccount: _account,
  createClient: _client,
  ...others
}: CommandHandlers): CommandHandlers {
  return others;
}

function seenLinks(links: CustomerLinks, seen: ReadonlySet<string>): CustomerLinks {
  return {
    needs: links.needs,
    keysOf: (customer) => links.keysOf(customer),
    find: async (account, keys, projection, call) =>
      seen.has(account) ? links.find(account, keys, projection, call) : new Map(),
    previewFind: (account, keys, projection) => links.previewFind(account, keys, projection),
  };
}
