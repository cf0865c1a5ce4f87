import { PaygraphError, UserInputError } from '../domain/errors.ts';
import type { CustomerLink } from '../domain/customer-link.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { decodeGlobalId } from '../domain/global-id.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { RecordRef } from '../domain/record-ref.ts';
import type { Projection, Records } from '../domain/records/records.ts';
import type { CallContext } from '../ports/call-context.ts';
import type { Caller } from '../ports/caller.ts';
import { countedIn } from './counted-in.ts';
import type { Connection } from './connection.ts';
import { ChildLoaders } from './children.ts';
import type { ExplainPlanner } from './explain/planner.ts';
import { KnownPlaces } from './known-places.ts';
import type { ListEnvironment } from './list/list-environment.ts';
import { listRecords } from './list/list-records.ts';
import { ConcurrencyLimit } from './limit.ts';
import { LinkedCustomers } from './linked-customers.ts';
import { RecordLoaders } from './loaders.ts';
import type { ListArguments } from './page-request.ts';
import type { RecordConnection } from './record-connection.ts';
import { connectionsSeen } from './seen/connections-seen.ts';

/** Lists of one request that are read at once; more wait, so that a deep document does not flood a provider. */
const listsAtOnce = 16;

const late = 'The list was not asked for: the request has used up its time.';

/** What a request has read so far, and reads through. */
interface Reading {
  readonly environment: ListEnvironment;
  readonly loaders: RecordLoaders;
  readonly children: ChildLoaders;
}

/** What the resolvers of one request read through. Its loaders live and die with the request. */
export class GatewayRequest {
  /** Only for PLAN. */
  readonly planner: ExplainPlanner | null;
  #reading: Reading;
  readonly #lists = new ConcurrencyLimit(listsAtOnce);
  /** One for all lists that come too late: each of its own would have to find out where it was made. */
  #late: PaygraphError | undefined;

  /** What was given, as far as the caller sees it: what it does not see does not exist from here on. */
  private readonly given: Omit<ListEnvironment, 'linkedCustomers'>;

  constructor(
    given: Omit<ListEnvironment, 'linkedCustomers'>,
    /** Only for PLAN. */
    planner: ((environment: ListEnvironment) => ExplainPlanner) | null = null,
  ) {
    this.given = seenBy(given.call.caller, given);
    this.#reading = this.#open(given.call);
    this.planner = planner?.(this.#reading.environment) ?? null;
  }

  /**
   * After a mutation: nothing that was read before it serves anything behind it, neither in this request nor, of its
   * connection, in the pages that follow in others.
   */
  async forget(connection: string): Promise<void> {
    const { call, store } = this.given;
    this.#reading = this.#open({ ...call, metrics: countedIn(call.metrics) });
    await store.touch(connection);
  }

  /** One page of a list over all sources. Throws UserInputError, or ProviderFailure if no source could answer. */
  async list<K extends RecordKind>(kind: K, args: ListArguments<K>): Promise<RecordConnection<K>> {
    const page = await this.#lists.run(() => {
      this.#requireTime();
      return listRecords(kind, args, this.#reading.environment);
    });
    for (const record of page.nodes) this.#reading.loaders.prime(record);
    return page;
  }

  /** Null if it does not exist. Throws ProviderFailure. */
  one<K extends RecordKind>(ref: RecordRef<K>): Promise<Records[K] | null> {
    return this.#reading.loaders.load(ref);
  }

  /** The customer whom a link names; null if nobody, or more than one, has its key. Throws ProviderFailure. */
  linkedCustomer(link: CustomerLink): Promise<Records['customer'] | null> {
    return this.#reading.environment.linkedCustomers.load(link);
  }

  /** The records that refer to `parent` by `field`; null where the provider has none of the kind. */
  children<K extends RecordKind>(
    kind: K,
    field: FieldName<K>,
    parent: RecordRef,
  ): Promise<readonly Records[K][] | null> {
    return this.#reading.children.load(kind, field, parent);
  }

  /** Opens a global id that must be one of `kind`. Throws UserInputError naming `argument`. */
  async refOf<K extends RecordKind>(kind: K, id: string, argument: string): Promise<RecordRef<K>> {
    const ref = await this.refOfAny(id, argument);
    if (ref.kind !== kind) {
      throw new UserInputError(argument, `must be the id of a ${kind}, but is that of a ${ref.kind}`);
    }
    return ref as RecordRef as RecordRef<K>;
  }

  /** Opens the global id of any record; connections have ids too, but are no records. */
  async refOfAny(id: string, argument: string): Promise<RecordRef> {
    const decoded = decodeGlobalId(id, argument);
    if (decoded.kind === 'operation') {
      throw new UserInputError(argument, 'is the id of an operation, where that of a record is required');
    }
    await this.#reading.environment.places.check(decoded, argument);
    if (decoded.kind === 'provider') {
      throw new UserInputError(argument, 'is the id of a provider, where that of a record is required');
    }
    const { name } = this.connection(decoded.connection).provider;
    const { kind, connection, account, nativeId, parent } = decoded;
    return new RecordRef(kind, name, connection, account, nativeId, parent);
  }

  /**
   * A document may have thousands of lists that wait for their turn. Once the time is up none is planned any more: each
   * plan takes a part of a millisecond, all of them would take seconds.
   */
  #requireTime(): void {
    const { call, clock } = this.given;
    call.signal.throwIfAborted();
    if (clock.now() < call.deadline) return;
    this.#late ??= new PaygraphError('PROVIDER_TIMEOUT', late);
    throw this.#late;
  }

  #open(call: CallContext): Reading {
    const { given } = this;
    const connection = (key: string): Connection => this.connection(key);
    const alone = { ...given, call, projection: withLinks(given) };
    const linkedCustomers = new LinkedCustomers(alone, connection, (ref) => this.one(ref));
    const environment = { ...alone, linkedCustomers };
    return {
      environment,
      loaders: new RecordLoaders(connection, alone),
      children: new ChildLoaders(environment, connection),
    };
  }

  connections(): readonly Connection[] {
    return this.given.connections;
  }

  /** Throws if there is none: the key must come from an id that was checked. */
  connection(key: string): Connection {
    const found = this.given.connections.find((connection) => connection.key === key);
    if (found === undefined) throw new Error(`No connection '${key}'`);
    return found;
  }
}

function seenBy(
  { sees }: Caller,
  given: Omit<ListEnvironment, 'linkedCustomers'>,
): Omit<ListEnvironment, 'linkedCustomers'> {
  if (sees === 'all') return given;
  const connections = connectionsSeen(given.connections, sees);
  const places = new KnownPlaces(new Map(connections.map((connection) => [connection.key, connection])));
  return { ...given, connections, places };
}

/** Customers are read with what links records to them, so that one reading serves whoever asks for them. */
function withLinks({
  connections,
  projection,
}: Pick<ListEnvironment, 'connections' | 'projection'>): ListEnvironment['projection'] {
  const needs = connections.flatMap(({ provider }) => provider.customerLinks?.needs ?? []);
  const customer = needs.length === 0 ? null : new Set([...projection('customer'), ...needs]);
  return <K extends RecordKind>(kind: K): Projection<K> =>
    kind === 'customer' && customer !== null
      ? (customer as ReadonlySet<unknown> as Projection<K>)
      : projection(kind);
}
