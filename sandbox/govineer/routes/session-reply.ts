import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { parseInstant } from '../odata/instant.ts';
import type { SessionRecord } from '../records.ts';
import { errorReply, notFound } from './error-reply.ts';

/**
 * A hosted session as the caller may read it. One that is past its end reads as expired; to the browser, which
 * comes with the session's secret, an expired one is gone (assumed: the spec names both 410 and the status).
 */
export function sessionReply(session: SessionRecord | undefined, now: number, browser: boolean): Reply {
  if (session === undefined) return notFound('There is no such session.');
  const current = sessionNow(session, now);
  if (browser && current.status === 'expired') {
    return errorReply(410, 'session_expired', 'The session has expired.');
  }
  return jsonReply(200, current);
}

/** As it reads at that instant. */
export function sessionNow(session: SessionRecord, now: number): SessionRecord {
  const end = parseInstant(session.expires_at);
  const over = session.status === 'active' && end !== undefined && end <= now;
  return over ? { ...session, status: 'expired' } : session;
}
