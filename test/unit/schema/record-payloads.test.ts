import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typeNames } from '../../../schema/types/node.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Operation, RecordPlace } from '../../../src/domain/operation.ts';
import { mutationNames } from '../../../src/domain/operation.ts';
import type { RecordCommands } from '../../../src/domain/record-commands.ts';
import type { CommandAnswer } from '../../../src/gateway/commands/command-answer.ts';
import { notRecorded, replayed, sent } from '../../../src/gateway/commands/command-answer.ts';
import { resultKinds } from '../../../src/gateway/commands/result-kinds.ts';
import { inTheWay, refusal } from '../../../src/gateway/commands/told.ts';
import { FakeGateway, graph, record } from './fake-gateway.ts';
import { operation } from './operation.ts';
import { inputOf } from './record-inputs.ts';

type Mutation = keyof RecordCommands;

/** Each of the kinds that records are made and changed of, as the provider has it. */
const there = {
  customer: record('customer', 'c1', { name: 'Ada' }),
  customerGroup: record('customerGroup', 'g1', { name: 'Regulars' }),
  paymentMethod: record('paymentMethod', 'm1', { isDefault: true }),
  product: record('product', 's1', { name: 'Tea' }),
  category: record('category', 'k1', { name: 'Drinks' }),
  paymentLink: record('paymentLink', 'l1', { status: 'OPEN' }),
  client: record('client', 'b1', { name: 'Ada Ltd' }),
  account: record('account', 'a9', { name: 'Shop' }),
} as const;
type Kind = keyof typeof there;

const shown: Readonly<Record<Kind, string>> = {
  customer: 'name',
  customerGroup: 'name',
  paymentMethod: 'isDefault',
  product: 'name',
  category: 'name',
  paymentLink: 'status',
  client: 'name',
  account: 'name',
};

/** Those whose payload shows the record, and those that show the id of what is gone. */
const records = {
  createCustomer: 'customer',
  updateCustomer: 'customer',
  createCustomerGroup: 'customerGroup',
  updateCustomerGroup: 'customerGroup',
  savePaymentMethod: 'paymentMethod',
  createProduct: 'product',
  updateProduct: 'product',
  retireProduct: 'product',
  createCategory: 'category',
  updateCategory: 'category',
  createPaymentLink: 'paymentLink',
  updatePaymentLink: 'paymentLink',
  closePaymentLink: 'paymentLink',
  createClient: 'client',
  createAccount: 'account',
} as const satisfies Partial<Record<Mutation, Kind>>;

const deletions = {
  deleteCustomer: ['customer', 'deletedCustomerId'],
  deleteCustomerGroup: ['customerGroup', 'deletedCustomerGroupId'],
  deletePaymentMethod: ['paymentMethod', 'deletedPaymentMethodId'],
  deleteCategory: ['category', 'deletedCategoryId'],
} as const satisfies Partial<Record<Mutation, readonly [Kind, string]>>;

function placeOf(kind: Kind): RecordPlace {
  return { kind, nativeId: there[kind].nativeId, parent: null };
}

/** An operation of the mutation that was carried out. */
function carriedOut(mutation: Mutation, kind: Kind, more: Partial<Operation> = {}): Operation {
  const made = resultKinds[mutation] !== null;
  const account = kind === 'client' || kind === 'account' ? null : 'a1';
  const places = made ? { target: null, result: placeOf(kind) } : { target: placeOf(kind), result: null };
  return { ...operation, mutation, account, ...places, ...more };
}

async function payloadOf(
  mutation: Mutation,
  fields: string,
  answer: CommandAnswer,
  fake = new FakeGateway(Object.values(there)),
) {
  fake.commands = { ...fake.commands, submit: async () => answer };
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await fake.run(
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${fields} } }`,
    { input: inputOf(mutation) },
  );
  return { payload: data?.['it'] as Readonly<Record<string, unknown>>, errors, asked: fake.asked.ones };
}

const recordCases = Object.entries(records) as readonly (readonly [Mutation, Kind])[];

describe.each(recordCases)('the payload of %s', (mutation, kind) => {
  const field = `${kind} { id ${shown[kind]} }`;
  const expected = {
    [kind]: {
      id: there[kind].id,
      [shown[kind]]: (there[kind] as unknown as Record<string, unknown>)[shown[kind]],
    },
  };

  it('shows the record as it is now, also when the same key is sent again', async () => {
    const done = carriedOut(mutation, kind);
    for (const answer of [sent(done, {}), replayed(done)]) {
      const { payload, errors, asked } = await payloadOf(mutation, field, answer);
      expect(errors).toBeUndefined();
      expect(payload).toEqual(expected);
      expect(asked).toEqual([`${kind} ${there[kind].nativeId}`]);
    }
  });

  it('reads nothing for an id alone', async () => {
    const { payload, asked } = await payloadOf(
      mutation,
      `${kind} { id }`,
      sent(carriedOut(mutation, kind), {}),
    );
    expect(payload).toEqual({ [kind]: { id: there[kind].id } });
    expect(asked).toEqual([]);
  });

  it('shows none where none is known, or another operation is in the way', async () => {
    const unknown = carriedOut(mutation, kind, { state: 'UNKNOWN', target: null, result: null });
    for (const answer of [
      sent(unknown, {}),
      notRecorded([inTheWay], carriedOut(mutation, kind)),
      notRecorded([]),
    ]) {
      const { payload, asked } = await payloadOf(mutation, field, answer);
      expect(payload).toEqual({ [kind]: null });
      expect(asked).toEqual([]);
    }
  });

  it('shows it as it was last where it is gone, but not again', async () => {
    const done = carriedOut(mutation, kind);
    const last = there[kind];
    const gone = () => new FakeGateway([]);
    expect((await payloadOf(mutation, field, sent(done, { last }), gone())).payload).toEqual(expected);
    expect((await payloadOf(mutation, field, replayed(done), gone())).payload).toEqual({ [kind]: null });
    const other = kind === 'product' ? there.customer : there.product;
    expect((await payloadOf(mutation, field, sent(done, { last: other }), gone())).payload).toEqual({
      [kind]: null,
    });
  });

  it('shows it as it is now rather than as it was last', async () => {
    const last = record(kind, there[kind].nativeId, {});
    const { payload } = await payloadOf(mutation, field, sent(carriedOut(mutation, kind), { last }));
    expect(payload).toEqual(expected);
  });

  it('tells what was done although the record can not be read', async () => {
    const fake = new FakeGateway(Object.values(there));
    fake.failing.set(
      there[kind].id,
      new ProviderFailure('PROVIDER_UNAVAILABLE', 'It is down.', { provider: 'GOVINEER', connection: 'gov' }),
    );
    const answer = sent(carriedOut(mutation, kind), {});
    const { payload, errors } = await payloadOf(mutation, `${field} operation { state }`, answer, fake);
    expect(payload).toEqual({ [kind]: null, operation: { state: 'SUCCEEDED' } });
    expect(errors?.map(({ path }) => path)).toEqual([['it', kind]]);
  });
});

describe.each(Object.entries(deletions) as readonly (readonly [Mutation, readonly [Kind, string]])[])(
  'the payload of %s',
  (mutation, [kind, field]) => {
    it('shows the id of what is gone, also when the same key is sent again', async () => {
      const done = carriedOut(mutation, kind);
      for (const answer of [sent(done, {}), replayed(done)]) {
        expect((await payloadOf(mutation, field, answer)).payload).toEqual({ [field]: there[kind].id });
      }
    });

    it('shows none while that is not certain, or it is not its own', async () => {
      const answers = (['PENDING', 'SENT', 'UNKNOWN', 'FAILED'] as const).map((state) =>
        sent(carriedOut(mutation, kind, { state }), {}),
      );
      answers.push(notRecorded([inTheWay], carriedOut(mutation, kind)), notRecorded([]));
      for (const answer of answers) {
        expect((await payloadOf(mutation, field, answer)).payload).toEqual({ [field]: null });
      }
    });
  },
);

describe('what is shown once', () => {
  it('is where to send the browser', async () => {
    const redirect = { url: 'https://bank.example/', method: 'GET', parameters: [] } as const;
    const done = carriedOut('savePaymentMethod', 'paymentMethod');
    const field = 'redirect { url method parameters { name } }';
    expect((await payloadOf('savePaymentMethod', field, sent(done, { redirect }))).payload).toEqual({
      redirect,
    });
    expect((await payloadOf('savePaymentMethod', field, replayed(done))).payload).toEqual({ redirect: null });
  });

  it('is what opens a page inside another', async () => {
    const done = carriedOut('createPaymentLink', 'paymentLink');
    const answer = sent(done, { clientSecret: 's' });
    expect((await payloadOf('createPaymentLink', 'clientSecret', answer)).payload).toEqual({
      clientSecret: 's',
    });
    expect((await payloadOf('createPaymentLink', 'clientSecret', replayed(done))).payload).toEqual({
      clientSecret: null,
    });
  });
});

describe('the payload of prefillPosLink', () => {
  const fields = 'url shortUrl qrCodeUrl';
  const none = { url: null, shortUrl: null, qrCodeUrl: null };
  const page = (more: Partial<Operation>) =>
    carriedOut('prefillPosLink', 'paymentLink', { target: null, result: null, ...more });

  it('shows what the provider answered, also when the same key is sent again', async () => {
    const answer = { url: 'https://pay.example/1', shortUrl: 'https://p.example/1' };
    for (const told of [sent(page({ answer }), {}), replayed(page({ answer }))]) {
      const { payload } = await payloadOf('prefillPosLink', fields, told);
      expect(payload).toEqual({ ...answer, qrCodeUrl: null });
    }
  });

  it('shows nothing where there is no answer, or it is not its own', async () => {
    const answer = { url: 'https://pay.example/1' };
    for (const told of [
      sent(page({ state: 'UNKNOWN' }), {}),
      sent(page({ answer: { url: null, shortUrl: 7 } }), {}),
      notRecorded([inTheWay], page({ answer })),
      notRecorded([]),
    ]) {
      expect((await payloadOf('prefillPosLink', fields, told)).payload).toEqual(none);
    }
  });
});

describe('a refusal', () => {
  const fields = 'userErrors { code path currentVersion } operation { id } replayed';

  it('tells the version that the record has now, where it is known', async () => {
    const newer = refusal('VERSION_CONFLICT', 'There is a newer one.', ['input', 'version']);
    const answer = notRecorded([{ ...newer, currentVersion: 4 }, newer]);
    expect((await payloadOf('updateCustomer', fields, answer)).payload).toEqual({
      userErrors: [
        { code: 'VERSION_CONFLICT', path: ['input', 'version'], currentVersion: 4 },
        { code: 'VERSION_CONFLICT', path: ['input', 'version'], currentVersion: null },
      ],
      operation: null,
      replayed: false,
    });
  });
});

describe('the mutations of the graph', () => {
  it('are all that are recorded, and what is done with operations', () => {
    const names = Object.keys(graph.getMutationType()?.getFields() ?? {});
    expect(names.toSorted()).toEqual([...mutationNames, 'reconcileOperation', 'settleOperation'].toSorted());
  });

  it('have payloads of the kinds that they make', () => {
    for (const [mutation, kind] of recordCases) {
      const payload = graph.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`);
      if (!isObjectType(payload)) throw new Error(`${mutation} has no payload`);
      expect(String(payload.getFields()[kind]?.type), mutation).toBe(typeNames[kind]);
      expect([kind, null], mutation).toContain(resultKinds[mutation]);
    }
  });
});
