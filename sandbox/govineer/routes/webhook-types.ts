/** Event types an account can subscribe to (Govineer spec: webhooks). The shape of the list is assumed. */
export const WEBHOOK_TYPES = [
  'payment.completed',
  'payment.failed',
  'payment.refunded',
  'checkout_session.completed',
  'checkout_session.expired',
  'provider.chargeback',
  'provider.nsf',
  'provider.noc',
  'provider.reversal',
  'provider.bankbillpay',
  'ivr.completed',
].map((eventType) => ({ event_type: eventType }));
