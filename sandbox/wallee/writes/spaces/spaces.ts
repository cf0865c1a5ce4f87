import { presentOnly } from '../../data/present.ts';
import type { CreationState } from '../../records/common.ts';
import type { SpaceRecord } from '../../records/spaces.ts';
import { parseExpansion, rendered } from '../../routes/expansion.ts';
import { Parameters } from '../../routes/parameters.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import { newId } from '../new-id.ts';
import { currency, FieldProblem, id, settableState, text, textSet, whole } from '../records/field-rules.ts';
import type { Rule } from '../records/field-rules.ts';
import { checkKnown, objectOf, readModel, unprocessable } from '../records/read-model.ts';
import type { Properties } from '../records/read-model.ts';
import { tellRecord } from '../records/record-effects.ts';
import type { GlobalWriteRoute } from '../write-route.ts';

interface SpaceCreate {
  readonly account: Id;
  readonly name?: string;
  readonly primaryCurrency?: string;
  readonly timeZone?: string;
  readonly state?: CreationState;
  readonly requestLimit?: number;
  readonly technicalContactAddresses?: readonly string[];
}

const zone: Rule<string> = (value) => {
  if (typeof value === 'string' && Intl.supportedValuesOf('timeZone').concat('UTC').includes(value))
    return value;
  throw new FieldProblem('A time zone such as Europe/Zurich was expected.');
};

/** Lengths: wallee spec, models; that it needs a name is assumed. Postal address and database are left out here. */
const properties: Properties<SpaceCreate> = {
  account: { rule: id, presence: 'required' },
  name: { rule: text({ min: 3, max: 200 }), presence: 'required' },
  primaryCurrency: { rule: text(currency), presence: 'optional' },
  timeZone: { rule: zone, presence: 'optional' },
  state: { rule: settableState, presence: 'kept' },
  requestLimit: { rule: whole(1), presence: 'kept' },
  technicalContactAddresses: { rule: textSet, presence: 'kept' },
};

const REQUEST_LIMIT = 2000;
const told = { word: 'Space', told: ({ name }: SpaceRecord) => ({ reference: name, mark: null }) } as const;

/** A space below an account that the user sees; names may be given twice (assumed). */
export const spaceCreation: GlobalWriteRoute = {
  method: 'POST',
  pattern: '/spaces',
  run({ query }, { wallee, user, body }) {
    const { spaces, accounts } = user.store.global;
    const expansion = parseExpansion(new Parameters(query, ['expand']).all('expand'), spaces.shape);
    const given = objectOf(body);
    checkKnown(given, properties);
    const model = readModel(given, properties);
    const account = accounts.get(model.account);
    if (account === undefined || account.state.startsWith('DELET')) {
      throw unprocessable({ account: `There is no account ${model.account} here.` });
    }
    const state = model.state ?? 'ACTIVE';
    const record = presentOnly<SpaceRecord>({
      id: Number(newId(spaces)),
      version: 1,
      name: model.name ?? '',
      state,
      active: state === 'ACTIVE',
      activeOrRestrictedActive: state === 'ACTIVE',
      restrictedActive: false,
      account: { id: account.id },
      primaryCurrency: model.primaryCurrency,
      timeZone: model.timeZone,
      requestLimit: model.requestLimit ?? REQUEST_LIMIT,
      technicalContactAddresses: model.technicalContactAddresses ?? [],
      createdBy: user.userId,
      createdOn: new Date(wallee.now()).toISOString(),
    });
    spaces.insert(record);
    tellRecord({ wallee }, told, 'create', record);
    return wireReply(201, rendered(record, spaces.shape, expansion, user.store.world()));
  },
};
