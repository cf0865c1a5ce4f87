import { presentOnly } from '../../data/present.ts';
import type { AccountRecord } from '../../records/spaces.ts';
import { parseExpansion, rendered } from '../../routes/expansion.ts';
import { Parameters } from '../../routes/parameters.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import { newId } from '../new-id.ts';
import { id, text, whole } from '../records/field-rules.ts';
import { checkKnown, objectOf, readModel, unprocessable } from '../records/read-model.ts';
import type { Properties } from '../records/read-model.ts';
import { tellRecord } from '../records/record-effects.ts';
import type { GlobalWriteRoute } from '../write-route.ts';

interface AccountCreate {
  readonly scope: Id;
  readonly name?: string;
  readonly parentAccount?: Id;
  readonly subaccountLimit?: number;
}

/** The vendor's client libraries publish them; what a scope is, they do not. */
const properties: Properties<AccountCreate> = {
  scope: { rule: id, presence: 'required' },
  name: { rule: text({ min: 3, max: 200 }), presence: 'kept' },
  parentAccount: { rule: id, presence: 'optional' },
  subaccountLimit: { rule: whole(0), presence: 'kept' },
};

/** The scope there is. */
export const ACCOUNT_SCOPE = 7;

const told = {
  word: 'Account',
  told: ({ name }: AccountRecord) => ({ reference: name ?? null, mark: null }),
} as const;

/** An account, which is active at once (assumed). */
export const accountCreation: GlobalWriteRoute = {
  method: 'POST',
  pattern: '/accounts',
  run({ query }, { wallee, user, body }) {
    const { accounts } = user.store.global;
    const expansion = parseExpansion(new Parameters(query, ['expand']).all('expand'), accounts.shape);
    const given = objectOf(body);
    checkKnown(given, properties);
    const model = readModel(given, properties);
    if (model.scope !== ACCOUNT_SCOPE)
      throw unprocessable({ scope: `There is no scope ${model.scope} here.` });
    if (model.parentAccount !== undefined && accounts.get(model.parentAccount) === undefined) {
      throw unprocessable({ parentAccount: `There is no account ${model.parentAccount} here.` });
    }
    const record = presentOnly<AccountRecord>({
      id: Number(newId(accounts)),
      version: 1,
      name: model.name,
      state: 'ACTIVE',
      type: model.parentAccount === undefined ? 'REGULAR' : 'SUBACCOUNT',
      active: true,
      activeOrRestrictedActive: true,
      restrictedActive: false,
      subaccountLimit: model.subaccountLimit ?? 0,
      parentAccount: model.parentAccount === undefined ? undefined : { id: model.parentAccount },
      createdBy: user.userId,
      createdOn: new Date(wallee.now()).toISOString(),
    });
    accounts.insert(record);
    tellRecord({ wallee }, told, 'create', record);
    return wireReply(201, rendered(record, accounts.shape, expansion, user.store.world()));
  },
};
