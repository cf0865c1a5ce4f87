import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PrefillPosLinkPayload } from '../../schema/payloads/payment-link-payloads.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';

/** The page is no record: its addresses are what the provider answered, kept for whoever sends the same key. */
@Resolver(() => PrefillPosLinkPayload)
export class PrefillPosLinkPayloadResolver {
  @FieldResolver()
  url(@Root() answer: CommandAnswer): string | null {
    return addressIn(answer, 'url');
  }

  @FieldResolver()
  shortUrl(@Root() answer: CommandAnswer): string | null {
    return addressIn(answer, 'shortUrl');
  }

  @FieldResolver()
  qrCodeUrl(@Root() answer: CommandAnswer): string | null {
    return addressIn(answer, 'qrCodeUrl');
  }
}

function addressIn({ operation, own }: CommandAnswer, name: 'url' | 'shortUrl' | 'qrCodeUrl'): string | null {
  const address = own ? operation?.answer?.[name] : null;
  return typeof address === 'string' ? address : null;
}
