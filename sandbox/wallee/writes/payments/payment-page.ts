import type { Reply } from '../../../kit/reply.ts';
import type { SandboxRequest } from '../../../kit/request.ts';
import { Parameters } from '../../routes/parameters.ts';
import { wireReply } from '../../wire/wire-json.ts';
import type { WriteContext } from '../write-route.ts';
import { requireState, transactionOf } from './payment-call.ts';

/**
 * Where the customer chooses how to pay, as JSON text; changes nothing. It holds the space and a security token, as the
 * provider's own tests see it. Nobody answers at the address: the sandbox has no pages.
 */
export function paymentPage(request: SandboxRequest, context: WriteContext): Reply {
  void new Parameters(request.query, []);
  const record = transactionOf(context);
  requireState(record, ...(record.autoConfirmationEnabled ? ['CONFIRMED', 'PENDING'] : ['CONFIRMED']));
  const page = `/s/${context.spaceId}/payment/transaction/pay/${record.id}`;
  const host = request.headers.host ?? 'localhost';
  return wireReply(200, `http://${host}${page}?securityToken=${record.id}-${record.version}`);
}
