import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  ClosePaymentLinkInput,
  CreatePaymentLinkInput,
  UpdatePaymentLinkInput,
} from '../../schema/inputs/commands/payment-link-commands.ts';
import { PrefillPosLinkInput } from '../../schema/inputs/commands/payment-link-pos.ts';
import {
  ClosePaymentLinkPayload,
  CreatePaymentLinkPayload,
  PrefillPosLinkPayload,
  UpdatePaymentLinkPayload,
} from '../../schema/payloads/payment-link-payloads.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import {
  decodeClosePaymentLink,
  decodeCreatePaymentLink,
  decodeUpdatePaymentLink,
} from '../arguments/commands/payment-link-commands.ts';
import { decodePrefillPosLink } from '../arguments/commands/prefill-pos-link.ts';
import type { GraphContext } from '../context.ts';
import { input, submit } from './submit.ts';

@Resolver()
export class PaymentLinkMutationResolver {
  @Mutation(() => CreatePaymentLinkPayload, {
    nullable: true,
    description: 'Makes a link or page to pay by.',
  })
  createPaymentLink(
    @Arg('input', () => CreatePaymentLinkInput, input) asked: CreatePaymentLinkInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createPaymentLink', decodeCreatePaymentLink, asked, context, info);
  }

  @Mutation(() => UpdatePaymentLinkPayload, {
    nullable: true,
    description: 'Changes a link. What is left out stays as it is.',
  })
  updatePaymentLink(
    @Arg('input', () => UpdatePaymentLinkInput, input) asked: UpdatePaymentLinkInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('updatePaymentLink', decodeUpdatePaymentLink, asked, context, info);
  }

  @Mutation(() => ClosePaymentLinkPayload, {
    nullable: true,
    description: 'Deletes or ends a link, as its provider does that, so that nothing more is paid by it.',
  })
  closePaymentLink(
    @Arg('input', () => ClosePaymentLinkInput, input) asked: ClosePaymentLinkInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('closePaymentLink', decodeClosePaymentLink, asked, context, info);
  }

  @Mutation(() => PrefillPosLinkPayload, {
    nullable: true,
    description:
      'Opens a point-of-sale page with everything filled in. The address that comes of it has no id at the provider.',
  })
  prefillPosLink(
    @Arg('input', () => PrefillPosLinkInput, input) asked: PrefillPosLinkInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('prefillPosLink', decodePrefillPosLink, asked, context, info);
  }
}
