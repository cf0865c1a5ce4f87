import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import { isObject } from '../http/decode.ts';
import { refusals } from './result-codes/code-rows.ts';
import { isPayment } from './wire/entry.ts';

/** The code of the result that an answer has at its top. */
export function nativeCodeOf(json: unknown): string | undefined {
  const result = isObject(json) ? json['result'] : undefined;
  const code = isObject(result) ? result['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** How a call was refused that has been answered with 2xx; null where it was not. */
export function refusalOf(json: unknown): ProviderErrorCode | null {
  return isPayment(json) ? null : (refusals.get(nativeCodeOf(json) ?? '') ?? null);
}

/** A payment that was declined comes with 400, and is what was asked for; so does a call made too often. */
export function meaningOf(status: number, json: unknown): 'answer' | ProviderErrorCode | null {
  return status === 400 && isPayment(json) ? 'answer' : refusalOf(json);
}
