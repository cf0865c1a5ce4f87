import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusals } from '../../../datasources/efaka/result-codes/code-rows.ts';
import { failureOf } from '../../../datasources/efaka/result-codes/failure.ts';
import { readResult } from '../../../datasources/efaka/result-codes/read-result.ts';
import type { ResultClass, ResultOutcome } from '../../../datasources/efaka/result-codes/result-class.ts';
import { resultClasses } from '../../../datasources/efaka/result-codes/result-class.ts';
import { classOf } from '../../../sandbox/efaka/results/result-class.ts';
import type { FailureCategory } from '../../../src/domain/vocabulary.ts';

type Line = readonly [string, ResultClass | null, ResultOutcome, FailureCategory | null, boolean];

/** `end`s of one beginning that mean the same. */
function each(
  start: string,
  ends: string,
  ...meaning: [ResultClass, ResultOutcome, FailureCategory | null, boolean]
): readonly Line[] {
  return ends.split(' ').map((end): Line => [start + end, ...meaning]);
}

const lines: readonly Line[] = [
  ['000.000.000', 'success', 'SUCCESS', null, false],
  ...each('000.', '000.100 100.110 100.111 100.112 300.000 600.000', 'success', 'SUCCESS', null, false),
  ...each('000.400.', '110 120', 'success', 'SUCCESS', null, false),
  ...each('000.400.', '000 010 020 100', 'review', 'IN_REVIEW', null, false),
  ...each('000.200.', '000 100 103', 'pending', 'PENDING', null, false),
  ...each('', '800.400.500 100.400.500', 'pendingForDays', 'PENDING', null, false),
  ...each('000.400.', '101 102 109 111 200', 'issuerCheck', 'FAILED', 'AUTHENTICATION_FAILED', false),
  ...each('800.100.', '100 152 170 999', 'bank', 'FAILED', 'DECLINED_BY_BANK', false),
  ...each(
    '900.',
    '100.300 100.100 200.100 300.600 400.100',
    'communication',
    'UNKNOWN',
    'COMMUNICATION',
    false,
  ),
  ['000.400.030', 'communication', 'UNKNOWN', 'COMMUNICATION', false],
  ...each('999.', '999.999 999.888 100.100', 'system', 'UNKNOWN', 'COMMUNICATION', false),
  ...each(
    '',
    '800.500.100 800.600.100 600.100.100 800.800.800 800.800.400',
    'system',
    'FAILED',
    'COMMUNICATION',
    false,
  ),
  ...each('100.39', '7.101 6.103 5.502', 'asyncWorkflow', 'FAILED', 'CANCELLED', false),
  ['300.100.100', 'softDecline', 'FAILED', 'AUTHENTICATION_FAILED', false],
  ...each('100.', '400.000 400.300 380.100 380.110', 'externalRisk', 'FAILED', 'FRAUD_SUSPECTED', false),
  ['800.400.100', 'addressCheck', 'FAILED', 'FRAUD_SUSPECTED', false],
  ...each('', '800.400.200 100.390.101', 'threeDSecure', 'FAILED', 'AUTHENTICATION_FAILED', false),
  ...each('800.', '300.101 200.159', 'blacklist', 'FAILED', 'FRAUD_SUSPECTED', false),
  ...each('800.', '120.100 150.100 160.100', 'velocity', 'FAILED', 'LIMIT_REACHED', true),
  ...each('', '600.200.100 500.100.201 800.121.100', 'configuration', 'FAILED', 'CONFIGURATION', false),
  ...each('100.', '150.200 350.100', 'registration', 'FAILED', 'INVALID_PAYMENT_METHOD', false),
  ...each('100.', '250.100 360.201', 'job', 'FAILED', 'VALIDATION', false),
  ...each('700.', '100.100 100.200 300.200 400.200 400.580', 'reference', 'FAILED', 'VALIDATION', false),
  ...each('', '200.300.404 100.500.101', 'format', 'FAILED', 'VALIDATION', false),
  ['100.800.100', 'addressFormat', 'FAILED', 'VALIDATION', false],
  ...each('100.', '700.100 900.100', 'contact', 'FAILED', 'VALIDATION', false),
  ...each('100.100.', '101 700', 'account', 'FAILED', 'INVALID_PAYMENT_METHOD', false),
  ...each('100.550.', '300 303 400 401', 'amount', 'FAILED', 'VALIDATION', false),
  ...each('100.380.', '201 306 101', 'riskManagement', 'FAILED', 'FRAUD_SUSPECTED', false),
  ['000.100.220', 'chargeback', 'CHARGED_BACK', null, false],
  // Single codes that are not what their class is.
  ...each('800.100.', '155 203', 'bank', 'FAILED', 'INSUFFICIENT_FUNDS', true),
  ['800.100.157', 'bank', 'FAILED', 'EXPIRED_PAYMENT_METHOD', false],
  ['100.100.303', 'account', 'FAILED', 'EXPIRED_PAYMENT_METHOD', false],
  ...each(
    '800.100.',
    '151 153 160 168 169 172 192 195 196 197 198 201 202 402',
    'bank',
    'FAILED',
    'INVALID_PAYMENT_METHOD',
    false,
  ),
  ...each('800.100.', '158 159 165 171', 'bank', 'FAILED', 'FRAUD_SUSPECTED', false),
  ...each('800.100.', '161 164 178', 'bank', 'FAILED', 'LIMIT_REACHED', false),
  ...each('800.100.', '162 163 179', 'bank', 'FAILED', 'LIMIT_REACHED', true),
  ['800.100.166', 'bank', 'FAILED', 'AUTHENTICATION_FAILED', false],
  ['100.380.401', 'externalRisk', 'FAILED', 'AUTHENTICATION_FAILED', false],
  ['800.100.176', 'bank', 'FAILED', 'COMMUNICATION', true],
  ...each('800.100.', '190 208', 'bank', 'FAILED', 'CONFIGURATION', false),
  ...each('800.100.', '156 173 174 175 177 199', 'bank', 'FAILED', 'VALIDATION', false),
  ...each('800.', '700.101 700.201 700.500 800.102 800.202 800.302', 'bank', 'FAILED', 'VALIDATION', false),
  ...each('800.100.', '204 205 206 403 500 501', 'bank', 'FAILED', 'CANCELLED', false),
  ['800.700.100', 'bank', 'UNKNOWN', 'COMMUNICATION', false],
  ['100.395.501', 'asyncWorkflow', 'FAILED', 'TIMEOUT', true],
  ['100.380.501', 'externalRisk', 'FAILED', 'TIMEOUT', true],
  ['100.396.101', 'asyncWorkflow', 'CANCELLED', null, false],
  ['100.396.104', 'asyncWorkflow', 'UNKNOWN', 'CANCELLED', false],
  ['100.550.301', 'amount', 'FAILED', 'LIMIT_REACHED', false],
  ['800.110.100', 'velocity', 'FAILED', 'VALIDATION', false],
  ['800.900.300', 'format', 'FAILED', 'CONFIGURATION', false],
  // No class has them.
  ['400.001.600', null, 'UNKNOWN', 'UNKNOWN', false],
  ['000.700.100', null, 'UNKNOWN', 'UNKNOWN', false],
  ['000.400.031', null, 'UNKNOWN', 'UNKNOWN', false],
  ['000.400.130', null, 'UNKNOWN', 'UNKNOWN', false],
  ['100.380.600', null, 'UNKNOWN', 'UNKNOWN', false],
];

test.each(lines)('%s is %s: %s, %s, %s', (code, name, outcome, category, retryable) => {
  expect(readResult(code)).toEqual({ class: name, outcome, category, retryable });
});

test('the classes are 26, and each has a code above', () => {
  expect(resultClasses).toHaveLength(26);
  const named = new Set(lines.map(([, name]) => name));
  expect(resultClasses.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});

/** Groups that occur in some pattern or row, and some that occur in none. */
const groups = ['000', '100', '200', '300', '400', '500', '600', '700', '800', '900', '999', '123'];
const digits = fc.integer({ min: 0, max: 999 }).map((value) => String(value).padStart(3, '0'));

/** From 1; undefined for none. */
function numberOf(name: ResultClass | null): number | undefined {
  const at = resultClasses.findIndex((each) => each.name === name);
  return at < 0 ? undefined : at + 1;
}

/** What is wrong with how a code is read. */
function flawsOf(code: string): readonly string[] {
  const { class: name, outcome, category, retryable } = readResult(code);
  const first = resultClasses.find(({ pattern }) => pattern.test(code))?.name ?? null;
  const sound: Readonly<Record<string, boolean>> = {
    'the first class that fits, or none': name === first,
    'the class that the sandbox has it in': numberOf(name) === classOf(code),
    'nothing is made up of what no class has':
      name !== null || (outcome === 'UNKNOWN' && category === 'UNKNOWN' && !retryable),
    'only what failed is tried again': !retryable || outcome === 'FAILED',
    'what failed has a category': outcome !== 'FAILED' || category !== null,
    'what did not has none': !['SUCCESS', 'PENDING', 'IN_REVIEW'].includes(outcome) || category === null,
    'what nobody knows the end of is neither done nor failed': !code.startsWith('9') || outcome === 'UNKNOWN',
    'success is in group 000': outcome !== 'SUCCESS' || code.startsWith('000.'),
  };
  return Object.keys(sound).filter((rule) => sound[rule] === false);
}

function expectSound(code: string): void {
  expect(flawsOf(code)).toEqual([]);
}

describe('every code lands somewhere', () => {
  test('any of the milliard', () => {
    const code = fc.tuple(digits, digits, digits).map((parts) => parts.join('.'));
    fc.assert(fc.property(code, expectSound), { numRuns: 5000 });
  });

  test('any of those near a pattern', () => {
    const code = fc.tuple(fc.constantFrom(...groups), digits, digits).map((parts) => parts.join('.'));
    fc.assert(fc.property(code, expectSound), { numRuns: 20_000 });
  });

  test('every second group of every first one, with the ends that patterns tell apart', () => {
    const ends = ['000', '030', '031', '099', '100', '101', '110', '120', '130', '200', '300', '404', '500'];
    for (const group of groups) {
      for (let second = 0; second < 1000; second += 1) {
        const codes = ends.map((end) => `${group}.${String(second).padStart(3, '0')}.${end}`);
        if (codes.some((code) => flawsOf(code).length > 0)) codes.forEach(expectSound);
      }
    }
  });

  test('and any other text is no code', () => {
    const unknown = { class: null, outcome: 'UNKNOWN', category: 'UNKNOWN', retryable: false };
    for (const text of [
      '',
      '000.000',
      '000.000.0000',
      ' 000.000.000',
      '000.000.000\n',
      '000-000-000',
      '٠٠٠.000.000',
    ]) {
      expect(readResult(text)).toEqual(unknown);
    }
    expect(readResult(null)).toEqual(unknown);
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^\d{3}\.\d{3}\.\d{3}$/.test(text)) expect(readResult(text)).toEqual(unknown);
      }),
    );
  });
});

test('codes that refuse a call', () => {
  expect(Object.fromEntries(refusals)).toEqual({
    '800.110.100': 'CONFLICT',
    '800.120.100': 'RATE_LIMITED',
    '800.900.300': 'PROVIDER_AUTHENTICATION_FAILED',
  });
});

describe('failures', () => {
  test('are told in our words, with the code', () => {
    expect(failureOf('The payment', '800.100.155')).toEqual({
      category: 'INSUFFICIENT_FUNDS',
      code: '800.100.155',
      message: 'The payment failed because there is not enough money.',
      retryable: true,
    });
  });

  test('an amount that stays reserved is mentioned', () => {
    expect(failureOf('The payment', '800.100.192')?.message).toMatch(
      /The amount is reserved all the same\.$/,
    );
    expect(failureOf('The payment', '800.100.153')?.message).not.toMatch(/reserved/);
  });

  test('what is not known is not called failed', () => {
    for (const code of ['900.100.300', '999.999.999', '800.700.100', '100.396.104', '400.001.600']) {
      expect(failureOf('The refund', code)?.message).toBe(
        'The refund may have been carried out or not: that is not known.',
      );
    }
  });

  test('nothing failed', () => {
    for (const code of ['000.000.000', '000.200.000', '000.400.000', '100.396.101', '000.100.220']) {
      expect(failureOf('The payment', code)).toBeNull();
    }
  });
});
