import { codeWord, faultOf } from './fault.ts';
import type { PreflightFault } from './step-word.ts';

/** Codes of Node.js and OpenSSL that say more than their fault. */
const byCode: Readonly<Record<string, PreflightFault>> = {
  EAI_AGAIN: 'dnsSilent',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificateUntrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificateUntrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificateUntrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificateUntrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificateUntrusted',
  CERT_UNTRUSTED: 'certificateUntrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificateName',
  HOSTNAME_MISMATCH: 'certificateName',
  CERT_HAS_EXPIRED: 'certificateExpired',
  CERT_NOT_YET_VALID: 'certificateNotYetValid',
  // What is no TLS record is read as one of an odd version or length.
  ERR_SSL_WRONG_VERSION_NUMBER: 'notTls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'notTls',
  ERR_SSL_RECORD_LAYER_FAILURE: 'notTls',
};

export function preflightFaultOf(error: unknown): PreflightFault {
  const [, code = ''] = /\((\w+)\)/.exec(codeWord(error)) ?? [];
  return byCode[code] ?? faultOf(error, false);
}
