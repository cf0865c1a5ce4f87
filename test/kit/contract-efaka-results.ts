/** What becomes of a payment by its result, and why: null where nothing failed. */
export interface EfakaReading {
  readonly outcome: 'DONE' | 'REVIEW' | 'WAITING' | 'FAILED' | 'CANCELLED' | 'CHARGEBACK' | 'UNKNOWN';
  readonly category: string | null;
  readonly retryable: boolean;
  /** Whether the code is one that somebody described: nobody is told of those. */
  readonly known: boolean;
}

type Starts = readonly string[];

/** `800.` and `17` with `00` behind: 800.100 and 800.700. */
function starts(before: string, digits: string, after = ''): Starts {
  return Array.from(digits, (digit) => `${before}${digit}${after}`);
}

/** Whether `000.400.1xy` ends in something else than 0. */
const threeDSecure: Starts = starts('000.400.1', '0123456789').flatMap((start) => starts(start, '123456789'));

/**
 * The table of result codes as the relatives' page has it, read as what codes of a class begin with, from top to bottom:
 * the first that fits counts. Written by hand from that page, so that it shares no pattern with anybody.
 */
const classes: readonly (readonly [starts: Starts, outcome: EfakaReading['outcome'], category?: string])[] = [
  [['000.000.', '000.100.1', '000.3', '000.6', '000.400.110', '000.400.120'], 'DONE'],
  [[...starts('000.400.0', '012456789'), '000.400.100'], 'REVIEW'],
  [['000.200'], 'WAITING'],
  [['800.400.5', '100.400.500'], 'WAITING'],
  [[...threeDSecure, '000.400.2'], 'FAILED', 'AUTHENTICATION_FAILED'],
  [['800.100', '800.700', ...starts('800.800.', '123')], 'FAILED', 'DECLINED_BY_BANK'],
  [[...starts('900.', '1234', '00'), '000.400.030'], 'UNKNOWN', 'COMMUNICATION'],
  [['999.'], 'UNKNOWN', 'COMMUNICATION'],
  [['800.5', '800.6', '600.1', '800.800.8', '800.800.4'], 'FAILED', 'COMMUNICATION'],
  [starts('100.39', '765'), 'FAILED', 'CANCELLED'],
  [['300.100.100'], 'FAILED', 'AUTHENTICATION_FAILED'],
  [
    [...starts('100.400.', '0123'), '100.380.100', '100.380.11', '100.380.4', '100.380.5'],
    'FAILED',
    'FRAUD_SUSPECTED',
  ],
  [['800.400.1'], 'FAILED', 'FRAUD_SUSPECTED'],
  [['800.400.2', '100.390'], 'FAILED', 'AUTHENTICATION_FAILED'],
  [['800.3', '800.2'], 'FAILED', 'FRAUD_SUSPECTED'],
  [starts('800.1', '123456', '0'), 'FAILED', 'LIMIT_REACHED'],
  [['600.2', '600.3', '500.1', '500.2', '800.121'], 'FAILED', 'CONFIGURATION'],
  [['100.150', '100.350'], 'FAILED', 'INVALID_PAYMENT_METHOD'],
  [['100.250', '100.360'], 'FAILED', 'VALIDATION'],
  [[...starts('700.', '1345', '00'), ...starts('700.', '1345', '50')], 'FAILED', 'VALIDATION'],
  [
    [
      ...starts('200.', '123'),
      ...starts('100.5', '07'),
      ...starts('100.3', '07'),
      '800.900',
      '100.600.500',
      '100.900.500',
    ],
    'FAILED',
    'VALIDATION',
  ],
  [['100.800'], 'FAILED', 'VALIDATION'],
  [['100.900', '100.700'], 'FAILED', 'VALIDATION'],
  [['100.100', '100.20', '100.21'], 'FAILED', 'INVALID_PAYMENT_METHOD'],
  [['100.55'], 'FAILED', 'VALIDATION'],
  [['100.380.2', '100.380.3', '100.380.101'], 'FAILED', 'FRAUD_SUSPECTED'],
  [['000.100.2'], 'CHARGEBACK'],
];

/** Codes that mean something else than others of their class; `!`: the same may succeed later. */
const single: Readonly<Record<string, string>> = {
  'INSUFFICIENT_FUNDS!': '800.100.155 800.100.203',
  EXPIRED_PAYMENT_METHOD: '800.100.157 100.100.303',
  INVALID_PAYMENT_METHOD:
    '800.100.151 800.100.153 800.100.160 800.100.168 800.100.169 800.100.172 800.100.192 800.100.195 800.100.196 800.100.197 800.100.198 800.100.201 800.100.202 800.100.402',
  FRAUD_SUSPECTED: '800.100.158 800.100.159 800.100.165 800.100.171',
  'LIMIT_REACHED!': '800.100.162 800.100.163 800.100.179',
  LIMIT_REACHED: '800.100.161 800.100.164 800.100.178 100.550.301',
  AUTHENTICATION_FAILED: '800.100.166 100.380.401',
  'COMMUNICATION!': '800.100.176',
  CONFIGURATION: '800.100.190 800.100.208 800.900.300',
  VALIDATION:
    '800.100.156 800.100.173 800.100.174 800.100.175 800.100.177 800.100.199 800.700.101 800.700.201 800.700.500 800.800.102 800.800.202 800.800.302 800.110.100',
  CANCELLED: '800.100.204 800.100.205 800.100.206 800.100.403 800.100.500 800.100.501',
  'TIMEOUT!': '100.395.501 100.380.501',
};

const singles = new Map(
  Object.entries(single).flatMap(([category, codes]) =>
    codes.split(' ').map((code) => [code, category] as const),
  ),
);

export function readEfakaCode(code: string | null): EfakaReading {
  const unknown = { outcome: 'UNKNOWN', category: 'UNKNOWN', retryable: false, known: false } as const;
  if (code === null || !/^[0-9]{3}(\.[0-9]{3}){2}$/.test(code)) return unknown;
  const known = { known: true, retryable: false } as const;
  if (code === '100.396.101') return { ...known, outcome: 'CANCELLED', category: null };
  if (code === '100.396.104') return { ...known, outcome: 'UNKNOWN', category: 'CANCELLED' };
  if (code === '800.700.100') return { ...known, outcome: 'UNKNOWN', category: 'COMMUNICATION' };
  const own = singles.get(code);
  if (own !== undefined) {
    return { ...known, outcome: 'FAILED', category: own.replace('!', ''), retryable: own.endsWith('!') };
  }
  const row = classes.find(([begins]) => begins.some((start) => code.startsWith(start)));
  if (row === undefined) return unknown;
  const [, outcome, category = null] = row;
  return { ...known, outcome, category, retryable: category === 'LIMIT_REACHED' };
}

/** Codes of every line above and of the gaps between them, where one digit decides; and what is no code. */
const others = `
  000.000.000 000.000.100 000.100.105 000.100.110 000.300.000 000.310.000 000.600.000 000.400.000
  000.400.010 000.400.020 000.400.030 000.400.060 000.400.090 000.400.100 000.400.101 000.400.109
  000.400.110 000.400.111 000.400.120 000.400.130 000.400.199 000.400.200 000.400.300 000.200.000
  000.200.100 800.400.500 100.400.500 100.400.501 800.100.100 800.100.152 800.100.200 800.700.100
  800.800.100 800.800.400 800.800.800 800.800.900 900.100.300 900.400.100 900.500.100 900.101.100
  999.999.999 999.000.000 800.500.100 800.600.100 600.100.100 600.200.100 600.300.100 600.400.100
  100.394.100 100.395.101 100.396.101 100.396.104 100.397.101 300.100.100 300.100.101 100.400.147
  100.400.304 100.400.405 100.380.100 100.380.110 100.380.101 100.380.201 100.380.306 800.400.100
  800.400.200 800.400.300 100.390.108 800.200.159 800.300.101 800.160.100 800.120.100 800.121.100
  800.170.100 500.100.201 500.300.100 100.150.200 100.350.100 100.250.100 100.360.201 700.100.100
  700.200.100 700.300.600 700.450.500 700.500.001 700.400.580 200.100.101 200.300.404 200.400.100
  100.300.600 100.370.100 100.500.101 100.570.100 800.900.100 100.600.500 100.900.500 100.800.100
  100.700.101 100.900.100 100.100.101 100.200.100 100.211.101 100.220.100 100.550.300 000.100.200
  000.100.299 000.500.000 000.700.000 400.001.600 100.600.100 1000.000.000 000.000 ACCEPTED
`;

export const efakaCodes: readonly string[] = [...singles.keys(), ...others.trim().split(/\s+/)];
