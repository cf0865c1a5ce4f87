/** How much a result means; the names are the sandbox's, the numbers the order of the provider's relatives. */
interface ResultClass {
  readonly name: string;
  readonly pattern: RegExp;
  /** 400 for whatever did not go through (published), 200 for success, pending and review (assumed). */
  readonly status: 200 | 400;
}

/** From top to bottom, the first match counts (patterns: the relatives' page on result codes). */
const CLASSES = [
  ['success', /^(000\.000\.|000\.100\.1|000\.[36]|000\.400\.[1][12]0)/, 200],
  ['success to be reviewed', /^(000\.400\.0[^3]|000\.400\.100)/, 200],
  ['pending', /^(000\.200)/, 200],
  ['pending for days', /^(800\.400\.5|100\.400\.500)/, 200],
  ['3-D Secure or intercard risk', /^(000\.400\.[1][0-9][1-9]|000\.400\.2)/, 400],
  ['bank', /^(800\.[17]00|800\.800\.[123])/, 400],
  ['communication', /^(900\.[1234]00|000\.400\.030)/, 400],
  ['system', /^(800\.[56]|999\.|600\.1|800\.800\.[84])/, 400],
  ['asynchronous workflow', /^(100\.39[765])/, 400],
  ['soft decline', /^(300\.100\.100)/, 400],
  ['external risk', /^(100\.400\.[0-3]|100\.380\.100|100\.380\.11|100\.380\.4|100\.380\.5)/, 400],
  ['address check', /^(800\.400\.1)/, 400],
  ['3-D Secure', /^(800\.400\.2|100\.390)/, 400],
  ['blacklist', /^(800\.[32])/, 400],
  ['velocity', /^(800\.1[123456]0)/, 400],
  ['configuration', /^(600\.[23]|500\.[12]|800\.121)/, 400],
  ['registration', /^(100\.[13]50)/, 400],
  ['job', /^(100\.250|100\.360)/, 400],
  ['reference', /^(700\.[1345][05]0)/, 400],
  ['format', /^(200\.[123]|100\.[53][07]|800\.900|100\.[69]00\.500)/, 400],
  ['address', /^(100\.800)/, 400],
  ['contact', /^(100\.[97]00)/, 400],
  ['account', /^(100\.100|100\.2[01])/, 400],
  ['amount', /^(100\.55)/, 400],
  ['risk management', /^(100\.380\.[23]|100\.380\.101)/, 400],
  ['chargeback', /^(000\.100\.2)/, 200],
] as const satisfies readonly (readonly [ResultClass['name'], RegExp, ResultClass['status']])[];

export const CLASS_COUNT = CLASSES.length;

/** 1 to 26, by the first pattern that matches; undefined for a code outside the table. */
export function classOf(code: string): number | undefined {
  const index = CLASSES.findIndex(([, pattern]) => pattern.test(code));
  return index < 0 ? undefined : index + 1;
}

/** The HTTP status a result is answered with; a code outside the table by its group (assumed). */
export function statusOf(code: string): 200 | 400 {
  const found = CLASSES.find(([, pattern]) => pattern.test(code));
  return found?.[2] ?? (code.startsWith('000.') ? 200 : 400);
}

/** Whether money moved: success, also where somebody has yet to look at it. */
export function succeeded(code: string): boolean {
  const number = classOf(code);
  return number === 1 || number === 2;
}

/** Success that somebody has yet to look at. */
export function reviewed(code: string): boolean {
  return classOf(code) === 2;
}

export function pending(code: string): boolean {
  const number = classOf(code);
  return number === 3 || number === 4;
}
