import { describe, expect, test } from 'vitest';
import { found } from './transaction-table.ts';

const CASES: readonly (readonly [string, string])[] = [
  // Integers, of 64 bits.
  ['id:2', '2'],
  ['id:>2', '3 4 huge'],
  ['id:<=2', '1 2'],
  ['id:9007199254740993', 'huge'],
  ['id:9007199254740992', ''],
  ['id:>9007199254740992', 'huge'],
  ['-id:2', '1 3 4 huge'],
  // Decimals, by value, of any number of digits.
  ['authorizationAmount:100', '2'],
  ['authorizationAmount:29.950', '1 huge'],
  ['authorizationAmount:>=10', '1 2 4 huge'],
  ['authorizationAmount:<10', '3'],
  ['authorizationAmount:>10.1234567890123456788', '1 2 4 huge'],
  ['authorizationAmount:>10.1234567890123456789', '1 2 huge'],
  ['authorizationAmount:>-1 authorizationAmount:<10', '3'],
  // Instants, whatever the text.
  ['createdOn:2026-01-06', '3'],
  ['createdOn:"2026-01-05T11:00:00.000+01:00"', '1 4'],
  ['createdOn:>"2026-01-05T10:00:00Z"', '2 3'],
  ['createdOn:<"2026-01-05T10:00:00.000001Z" createdOn:>=2026-01-05', '1 4'],
  ['createdOn:<2026-01-05', 'huge'],
  ['completedOn:*', '1 2 3 huge'],
  ['-completedOn:*', '4'],
  // A comparison with a missing value is false, its negation true.
  ['completedOn:>2000-01-01', '4'],
  ['-completedOn:>2000-01-01', '1 2 3 huge'],
  // Enumerations and booleans.
  ['state:FAILED', '3'],
  ['state:failed', '3'],
  ['-state:FAILED', '1 2 4 huge'],
  ['autoConfirmationEnabled:false', '3'],
  // Text, whatever the case.
  ['currency:eur', '2'],
  ['merchantReference:INV-1', '2 huge'],
  ['merchantReference:""', '4'],
  ['merchantReference:*', '3'],
  ['-merchantReference:*', '1 2 4 huge'],
  ['merchantReference:~querying', '1'],
  ['merchantReference:~QUERY', '1'],
  ['merchantReference:~test,tRaN', '1'],
  ['merchantReference:~"for query"', '1'],
  ['merchantReference:~test,absent', ''],
  ['merchantReference:~""', '1 2 4 huge'],
  ['merchantReference:>m', '1'],
  // Parts, links, and properties behind links.
  ['billingAddress:*', '2 3 4 huge'],
  ['billingAddress.givenName:ada', '1'],
  ['billingAddress.givenName:*', '2 3 4 huge'],
  ['-failureReason:*', '2'],
  ['failureReason.id:99', '2'],
  ['failureReason.category:END_USER', '2'],
  ['parent:*', '1 huge'],
  ['parent.id:2', '3'],
  ['parent.id:77', '4'],
  ['parent.currency:EUR', '3'],
  ['parent.parent.currency:CHF', '3'],
  ['parent.parent.id:1', '3'],
  ['parent.currency:*', '1 4 huge'],
  // Lists.
  ['allowedPaymentMethodBrands:7', '1'],
  ['allowedPaymentMethodBrands:~7,8', '1'],
  ['allowedPaymentMethodBrands:~7,9', ''],
  ['allowedPaymentMethodBrands:*', '2 3 4 huge'],
  ['metaData:*', ''],
  // Connectives.
  ['id:1 OR id:2 state:FAILED', '1'],
  ['(id:1 OR id:3) state:FAILED', '3'],
  ['-(id:1 OR id:2)', '3 4 huge'],
];

test.each(CASES)('%s finds %j', (query, expected) => {
  expect(found(query)).toBe(expected);
});

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['nothing:1', /no property "nothing"/],
  ['constructor:*', /no property/],
  ['parent.nothing:1', /no property "parent.nothing"/],
  ['billingAddress.street.number:1', /no property/],
  ['metaData.order:1', /no property/],
  ['lineItems.name:x', /no property/],
  ['currency.id:1', /no property/],
  ['.id:1', /no property/],
  ['parent:1', /name one of its properties/],
  ['billingAddress:x', /name one of its properties/],
  ['id:x', /id: an integer of up to 64 bits was expected, not "x"/],
  ['id:1.5', /integer/],
  ['id:9223372036854775808', /integer/],
  ['id:""', /integer/],
  ['id:~1', /":~" does not apply/],
  ['authorizationAmount:1e3', /decimal/],
  ['authorizationAmount:ten', /decimal/],
  ['createdOn:yesterday', /ISO 8601/],
  ['createdOn:"2026-01-05T10:00:00.0000001Z"', /ISO 8601/],
  ['createdOn:2026-02-30', /ISO 8601/],
  ['createdOn:"2026-01-05T10:00:00"', /ISO 8601/],
  ['createdOn:~2026', /does not apply/],
  ['state:UNHEARD', /one of CREATE, PENDING/],
  ['state:<FAILED', /does not apply/],
  ['autoConfirmationEnabled:yes', /true or false/],
  ['autoConfirmationEnabled:>false', /does not apply/],
  ['allowedPaymentMethodBrands:x', /integer/],
];

test.each(REFUSED)('refuses %s', (query, message) => {
  expect(() => found(query)).toThrow(message);
});

describe('order', () => {
  const ORDERS: readonly (readonly [string | undefined, string])[] = [
    [undefined, '1 2 3 4 huge'],
    ['id:DESC', 'huge 4 3 2 1'],
    ['currency', '1 3 4 huge 2'],
    ['currency:ASC authorizationAmount:DESC', '1 huge 4 3 2'],
    ['createdOn', 'huge 1 4 2 3'],
    ['createdOn:DESC', '3 2 1 4 huge'],
    // Missing values last ascending, first descending; texts whatever the case, then as they are.
    ['merchantReference', '4 huge 2 1 3'],
    ['merchantReference:DESC', '3 1 2 huge 4'],
    ['parent.currency', '2 3 1 4 huge'],
    ['parent.currency:DESC id:DESC', 'huge 4 1 3 2'],
  ];

  test.each(ORDERS)('%s', (order, expected) => {
    expect(found('id:>0', order)).toBe(expected);
  });

  test.each([
    '',
    'id:asc',
    'id:',
    'nothing',
    'id  :ASC',
    ' id',
    'metaData',
    'parent',
    'id,currency',
    'id:ASC:DESC',
  ])('refuses %j', (order) => {
    expect(() => found('id:>0', order)).toThrow();
  });
});
