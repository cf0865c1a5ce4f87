import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';
import type { Filter } from '../../src/filter/ast.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { RequirementId } from './requirement-ids.ts';
import type { Trial } from './trial.ts';

/** A provider under test: how its sandbox is started, and what the truth is. One file each, listed in `subjects.ts`. */
export interface Subject {
  readonly provider: ProviderName;
  readonly kinds: readonly RecordKind[];
  readonly declined: readonly Declined[];
  /** The kinds that requirements are about which are only about what some have. */
  readonly special: Readonly<Partial<Record<RequirementId, readonly RecordKind[]>>>;
  start(): Promise<Rig>;
}

/** What a provider cannot do for some kinds, and what it does instead, which is tried in its place. */
export interface Declined {
  readonly ids: readonly RequirementId[];
  readonly kinds: readonly RecordKind[];
  /** One sentence, for the report. */
  readonly reason: string;
  instead<K extends RecordKind>(trial: Trial<K>): Promise<void>;
}

/** One request that reached the sandbox: path and query as sent, and how it was answered (null: the caller left). */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
}

/** Ways in which a provider can be in trouble. `slow`: answers after most of a second, its token got beforehand. */
export const troubles = ['wrongCredentials', 'down', 'slow'] as const;
export type Trouble = (typeof troubles)[number];

/** Accounts of one connection, and what each of them has. */
export interface Several {
  /** At least two, in any order, with records of every kind. */
  readonly accounts: readonly string[];
  /** All that the connection serves. */
  readonly all: readonly string[];
  readonly truth: <K extends RecordKind>(kind: K, accounts: readonly string[]) => readonly Records[K][];
}

/**
 * A started sandbox and a provider that talks to it. Each listed kind has more records than a page holds, of few sort
 * keys, in the one place (`accountsOf`) that requirements are tried in.
 */
export interface Rig extends AsyncDisposable {
  readonly provider: Provider;
  /** What a list request names as its accounts. */
  accountsOf(kind: RecordKind): readonly string[];
  /** Where one call serves several accounts. */
  readonly several?: Several;
  /** Without which the kind cannot be listed; `everything` where it can. */
  pinOf<K extends RecordKind>(kind: K): Filter<K>;
  /** Every readable record of the place, by a mapper that shares nothing with the provider's. */
  truth<K extends RecordKind>(kind: K): readonly Records[K][];
  /** Rows of the place that nobody can read. */
  unreadable(kind: RecordKind): number;
  /** Rows that lists of the kind have and that are something else. */
  others(kind: RecordKind): number;
  /** Words for a status that are known and mean nothing of ours, so that nobody is told of them. */
  meaningless(kind: RecordKind): readonly string[];
  /** Native ids of records of other accounts and of other credentials, none of which the place has. */
  strangers(kind: RecordKind): readonly string[];
  propertiesOf<K extends RecordKind>(kind: K): readonly PropertyOf<K>[];
  /** The row as the sandbox holds it. */
  row(kind: RecordKind, record: Records[RecordKind]): Readonly<Record<string, unknown>>;
  /** Texts that must not get out in `raw`, errors, logs or previews. */
  secrets(): readonly string[];
  /** What was written to the log. */
  logged(): string;
  /** Requests since the number that the last look gave; 0: all. */
  requests(since: number): { readonly seen: readonly SeenRequest[]; readonly next: number };
  /** Never, where no token is got. */
  isTokenRequest(request: SeenRequest): boolean;
  /** Names of the properties that a request asks for; null: all. */
  asked(request: SeenRequest): readonly string[] | null;
  /** From now on every token that was given out is refused. Throws where there are none. */
  expireTokens(): void;
  /** The same provider, with no token yet. */
  fresh(): Provider;
  /** The same provider in trouble. Shared by those who ask; closed with the rig. */
  troubled(trouble: Trouble): Promise<Provider>;
  /** Native ids of records that the provider shows with the HTTP status of an error. Absent: it never does. */
  toldByErrors?(kind: RecordKind): readonly string[];
  /**
   * The same data where every request is sent on once: to another path `here`, or to another origin `elsewhere`. Absent:
   * the documents of the provider know no redirects.
   */
  moved?(where: 'here' | 'elsewhere'): Promise<Moved>;
}

export interface Moved extends AsyncDisposable {
  readonly provider: Provider;
  /** What reached the other origin. */
  elsewhere(): readonly unknown[];
}
