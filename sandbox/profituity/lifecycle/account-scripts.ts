import { RETURN_REASONS } from './return-reasons.ts';

/** What the bank does with an account's payments. */
export type AccountScript =
  | { readonly kind: 'settles' }
  /** Refused as soon as it is asked for: HTTP 200 with the status Rejected. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Rejected when it would be sent. */
  | { readonly kind: 'rejected' }
  | { readonly kind: 'returned'; readonly code: string }
  | { readonly kind: 'reversed' }
  /** Never gets beyond Pending. */
  | { readonly kind: 'stuck' };

/**
 * The script is told by the last four digits of the account number, and is the sandbox's own:
 *
 * | digits | what happens                                                             |
 * | ------ | ------------------------------------------------------------------------ |
 * | `98nn` | refused at once with the code `Rnn`, such as 9803 for R03                |
 * | `99nn` | Scheduled, Pending, Paid, then Returned with the code `Rnn`              |
 * | `9700` | Scheduled, then Rejected without a code                                  |
 * | `9600` | Scheduled, Pending, Paid, then Reversed                                  |
 * | `9500` | Scheduled, then Pending for ever                                         |
 * | other  | Scheduled, Pending, Paid; so too where `nn` is no code of RETURN_REASONS |
 */
export function accountScript(accountNumber: string): AccountScript {
  const digits = accountNumber.slice(-4);
  const code = `R${digits.slice(2)}`;
  const known = Object.hasOwn(RETURN_REASONS, code);
  if (digits.startsWith('98') && known) return { kind: 'refused', code };
  if (digits.startsWith('99') && known) return { kind: 'returned', code };
  switch (digits) {
    case '9700':
      return { kind: 'rejected' };
    case '9600':
      return { kind: 'reversed' };
    case '9500':
      return { kind: 'stuck' };
    default:
      return { kind: 'settles' };
  }
}
