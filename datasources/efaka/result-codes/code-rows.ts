import type { ProviderErrorCode } from '../../../src/domain/errors.ts';
import type { FailureCategory } from '../../../src/domain/vocabulary.ts';
import type { Meaning } from './result-class.ts';
import { outcomeUnknown } from './result-class.ts';

/** Single codes that mean something else than their class, as the relatives' lists of codes describe them. */

function failed(category: FailureCategory, codes: readonly string[], retryable = false): [string, Meaning][] {
  return codes.map((code) => [code, { outcome: 'FAILED', category, retryable }]);
}

function under(prefix: string, ...ends: readonly string[]): readonly string[] {
  return ends.map((end) => `${prefix}.${end}`);
}

/** By code. */
export const codeRows: ReadonlyMap<string, Meaning> = new Map([
  ...failed('INSUFFICIENT_FUNDS', under('800.100', '155', '203'), true),
  ...failed('EXPIRED_PAYMENT_METHOD', ['800.100.157', '100.100.303']),
  ...failed('INVALID_PAYMENT_METHOD', [
    ...under('800.100', '151', '153', '160', '168', '169', '172', '192', '195', '196', '197', '198'),
    ...under('800.100', '201', '202', '402'),
  ]),
  ...failed('FRAUD_SUSPECTED', under('800.100', '158', '159', '165', '171')),
  ...failed('LIMIT_REACHED', under('800.100', '162', '163', '179'), true),
  ...failed('LIMIT_REACHED', [...under('800.100', '161', '164', '178'), '100.550.301']),
  ...failed('AUTHENTICATION_FAILED', ['800.100.166', '100.380.401']),
  ...failed('COMMUNICATION', ['800.100.176'], true),
  ...failed('CONFIGURATION', under('800.100', '190', '208')),
  // Name, street, postal code or city are not what the bank knows.
  ...failed('VALIDATION', [
    ...under('800.100', '156', '173', '174', '175', '177', '199'),
    ...under('800.700', '101', '201', '500'),
    ...under('800.800', '102', '202', '302'),
  ]),
  // The customer stopped the mandate or the series of payments.
  ...failed('CANCELLED', under('800.100', '204', '205', '206', '403', '500', '501')),
  ...failed('TIMEOUT', ['100.395.501', '100.380.501'], true),
  // Sent twice, with a number that is used up, or by somebody unknown: as it is, it will never succeed.
  ...failed('VALIDATION', ['800.110.100']),
  ...failed('CONFIGURATION', ['800.900.300']),
  // The shopper gave up: nothing failed.
  ['100.396.101', { outcome: 'CANCELLED', category: null, retryable: false }],
  ['100.396.104', { outcome: 'UNKNOWN', category: 'CANCELLED', retryable: false }],
  // The same session is being worked on at this moment.
  ['800.700.100', outcomeUnknown],
]);

/** By the first group of a code: errors of a connector that nobody described. */
export const groupRows: ReadonlyMap<string, Meaning> = new Map([['999', outcomeUnknown]]);

/** Codes by which a call itself is refused, when there is no payment in the answer. */
export const refusals: ReadonlyMap<string, ProviderErrorCode> = new Map([
  ['800.110.100', 'CONFLICT'],
  ['800.120.100', 'RATE_LIMITED'],
  ['800.900.300', 'PROVIDER_AUTHENTICATION_FAILED'],
]);

/** The security code was wrong, and the amount is reserved all the same. */
export const stillReserved = '800.100.192';
