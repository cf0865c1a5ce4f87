export const sessionPath = '/v1/hosted-sessions';

/** What ids of sessions look like (published); anything else is nobody's, and never becomes part of a path. */
export function isSessionId(nativeId: string): boolean {
  return /^cs_[A-Za-z0-9]+$/.test(nativeId);
}
