import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../src/domain/records/records.ts';
import type { UpstreamRequest } from '../../src/ports/call-context.ts';
import type { Filter } from '../../src/filter/ast.ts';
import type { Trust } from '../../src/filter/trust.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { GoldenRow, Natives } from './golden-row.ts';

/** The rows of one kind. */
export interface GoldenTable<K extends RecordKind, Request> {
  /** What the filterable fields of the kind are made of. */
  readonly projection: readonly PropertyOf<K>[];
  readonly rows: readonly GoldenRow<K, Request>[];
}

export type GoldenTables<Request> = { readonly [K in RecordKind]?: GoldenTable<K, Request> };

/** A provider's sandbox and connections to it. */
export interface GoldenWorld<Request> {
  readonly provider: Provider;
  /** Key of the connection. */
  readonly connection: string;
  /** Others that say the same in another dialect: they have to find the same rows. */
  readonly variants: readonly Provider[];
  /** How far what is declared is relied on, of the provider and of the variants. Default: all holds. */
  readonly trust?: Trust;
  readonly variantTrust?: Trust;
  /** Filters that together find everything of a kind that cannot be listed without one. Absent: all can. */
  everyPin?<K extends RecordKind>(kind: K): readonly Filter<K>[];
  /** What was sent since the last look. Absent: what is previewed is not compared with it here. */
  sent?(): readonly UpstreamRequest[];
  /** What is sent for a page as long as can be, in one account (null: above accounts). */
  requestsOf(
    kind: RecordKind,
    request: Request,
    place: { readonly account: string | null; readonly natives: Natives },
  ): readonly UpstreamRequest[];
  close(): Promise<void>;
}

/** What a provider brings: its tables, and how to start the service that they are run against. */
export interface GoldenProvider<Request> {
  readonly name: ProviderName;
  readonly tables: GoldenTables<Request>;
  start(): Promise<GoldenWorld<Request>>;
}

/** `{own}` and the like replaced by the native ids of a place. */
export function fillIn(text: string, natives: Natives): string {
  return text.replaceAll(/\{(own|customer|transaction|client)\}/g, (_, name: keyof Natives) => natives[name]);
}

/** By RFC 3986, byte by byte: what is not unreserved is encoded, `'()*!` as everybody leaves them. */
export function percentEncode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => String.fromCodePoint(byte))
    .map((char) =>
      /[A-Za-z0-9\-_.~!*'()]/.test(char)
        ? char
        : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}
