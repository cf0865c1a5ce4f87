import type { RecordRef } from '../record-ref.ts';
import type { RecordState } from '../vocabulary.ts';
import { DomainRecord } from './record.ts';

/** An address at which a provider announces changes. */
export class WebhookSubscriptionRecord extends DomainRecord<'webhookSubscription'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly url: string;
  /** Null where the provider does not tell which events it announces. */
  declare readonly events: readonly string[] | null;
  declare readonly state: RecordState;
}
