import { holdsCardNumber } from '../../../src/domain/card-number.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import { PaygraphError } from '../../../src/domain/errors.ts';
import type { Refusal } from '../../../src/domain/operation.ts';

export type Path = readonly string[];

/** A phone number has 15 digits at most (ITU-T E.164), and many of 13 would pass for a card's. */
const digitsOfPhone = 15;

/** Collects what is wrong with an input, so that a caller learns all of it at once. */
export class Problems {
  readonly found: Refusal[] = [];

  bad(path: Path, message: string): null {
    this.found.push({ code: 'BAD_USER_INPUT', message, path });
    return null;
  }

  /** What `read` gives; null, and the problem noted, where it says that the caller is wrong. */
  async of<T>(path: Path, read: () => T | Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof PaygraphError) || error.code !== 'BAD_USER_INPUT') throw error;
      return this.bad(path, error.message);
    }
  }

  /** A text that no card number may be in; null if left out. */
  free(path: Path, text: string | null | undefined): string | null {
    const plain = this.plain(path, text);
    return plain !== null && holdsCardNumber(plain) ? this.bad(path, noCards) : plain;
  }

  phone(path: Path, text: string | null | undefined): string | null {
    const digits = (text ?? '').replaceAll(/\D/g, '').length;
    return digits > digitsOfPhone ? this.free(path, text) : this.plain(path, text);
  }

  /** A text as it is, e.g. a reference, which may look like anything. */
  plain(path: Path, text: string | null | undefined): string | null {
    if (text === null || text === undefined) return null;
    if (!text.isWellFormed() || text.includes('\0')) {
      return this.bad(path, 'Unicode text is required, without NUL and without half of a surrogate pair.');
    }
    return text;
  }

  /** A text with something in it besides blanks, that no card number may be in; null if left out. */
  filled(path: Path, text: string | null | undefined): string | null {
    if (text?.trim() === '') return this.bad(path, 'It must not be empty.');
    return this.free(path, text);
  }

  /** A number of at least `least` and at most `most`; null if left out. */
  whole(
    path: Path,
    value: number | null | undefined,
    least: number,
    most: number = Number.POSITIVE_INFINITY,
  ): number | null {
    if (value === null || value === undefined) return null;
    if (value >= least && value <= most) return value;
    const required = Number.isFinite(most)
      ? `A number from ${least} to ${most}`
      : `A number from ${least} up`;
    return this.bad(path, `${required} is required.`);
  }

  /** Plain decimal text without needless zeros, that `fits`. */
  decimal(
    path: Path,
    text: string | null | undefined,
    required: string,
    fits: (coefficient: bigint) => boolean,
  ): string | null {
    if (text === null || text === undefined) return null;
    const value = parseDecimal(text);
    if (value === null || text.length > longestDecimal || !fits(value.coefficient)) {
      return this.bad(path, `${required} is required, as text such as "12.5".`);
    }
    return text
      .replace(/^\+/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
      .replace(/^(-?)0+(?=\d)/, '$1');
  }
}

export const noCards = 'Card numbers are not accepted: use a token of the provider.';
/** Characters of a decimal. */
const longestDecimal = 30;
