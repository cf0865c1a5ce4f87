import type { RawPayload } from '../../src/domain/records/record.ts';
import { redact } from '../rows/redact.ts';

/** What stands for a card, identifies a person beyond need or a browser. */
const secrets: ReadonlySet<string> = new Set([
  'acceptHeader',
  'acceptLanguageHeader',
  'authenticationKey',
  'commercialRegisterNumber',
  'dateOfBirth',
  'deviceSessionIdentifier',
  'internetProtocolAddress',
  'internetProtocolAddressCountry',
  'javaEnabled',
  'paymentInformation',
  'paymentInformationHashes',
  'processorToken',
  'screenColorDepth',
  'screenHeight',
  'screenWidth',
  'socialSecurityNumber',
  'userAgentHeader',
  'windowHeight',
  'windowWidth',
]);

/** A payload without what nobody may see; null if it is no object. */
export function redactWallee(payload: unknown): RawPayload | null {
  return redact(payload, (property) => secrets.has(property));
}
