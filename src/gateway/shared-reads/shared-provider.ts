import type { RecordKind } from '../../domain/record-kind.ts';
import { recordKinds } from '../../domain/record-kind.ts';
import type { Provider } from '../../ports/provider.ts';
import type { Source, Sources } from '../../ports/source.ts';
import { sharedLinks } from './shared-links.ts';
import type { SharedReads } from './shared-reads.ts';
import { sharedSource } from './shared-source.ts';
import { touchingCommands } from './touching-commands.ts';

/** A provider whose reads all requests share. What its commands read for themselves they read as before. */
export function sharedProvider(provider: Provider, reads: SharedReads): Provider {
  const { name, customerLinks, configuredAccounts, doctor } = provider;
  const sources = recordKinds.flatMap((kind) => {
    const source = provider.sources[kind] as Source<RecordKind> | undefined;
    return source === undefined ? [] : [[kind, sharedSource(source, reads)] as const];
  });
  return {
    name,
    sources: Object.fromEntries(sources) as Sources,
    commands: touchingCommands(provider.commands, reads),
    ...(customerLinks === undefined ? {} : { customerLinks: sharedLinks(customerLinks, reads) }),
    health: () => provider.health(),
    configuredAccounts,
    doctor,
    close: () => provider.close(),
  };
}
