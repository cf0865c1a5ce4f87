import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { CommandRequest } from '../../http/command-request.ts';
import { operationParameter } from '../operation-mark.ts';
import { registrationRequest } from '../request.ts';
import type { PaymentType } from '../wire/entry.ts';
import type { FormFields } from './form.ts';
import { encodeForm, formType } from './form.ts';

/** What finds a payment again, whoever made it. */
export interface Marked {
  /** The caller's reference, or the operation's id. */
  readonly mark: string;
  readonly operationId: string;
}

function post(settings: EfakaSettings, segments: readonly string[], fields: FormFields): CommandRequest {
  const { entityId } = settings;
  return {
    method: 'POST',
    path: `/v3/${segments.map(encodeURIComponent).join('/')}`,
    contentType: formType,
    body: encodeForm({ entityId, ...fields }),
  };
}

function markOf({ mark, operationId }: Marked): FormFields {
  return { merchantTransactionId: mark, customParameters: { [operationParameter]: operationId } };
}

/** A payment with what a registration keeps (assumed: the relatives' path). */
export function registeredPaymentRequest(
  settings: EfakaSettings,
  registration: string,
  payment: Marked & {
    readonly type: Extract<PaymentType, 'PA' | 'DB' | 'CD'>;
    readonly amount: string;
    readonly currency: string;
    readonly description: string | null;
    readonly returnUrl: string | null;
  },
): CommandRequest {
  return post(settings, ['registrations', registration, 'payments'], {
    paymentType: payment.type,
    amount: payment.amount,
    currency: payment.currency,
    ...markOf(payment),
    descriptor: payment.description,
    shopperResultUrl: payment.returnUrl,
    notificationUrl: settings.notificationUrl,
  });
}

/** A payment that the shopper makes in the merchant's page (assumed: the relatives' path). */
export function newCheckoutRequest(
  settings: EfakaSettings,
  checkout: Marked & {
    readonly type: Extract<PaymentType, 'PA' | 'DB'>;
    readonly amount: string;
    readonly currency: string;
    readonly description: string | null;
    readonly email: string | null;
    readonly saveMethod: boolean;
    readonly redirectUrl: string | null;
    readonly notificationUrl: string | null;
  },
): CommandRequest {
  return post(settings, ['checkouts'], {
    paymentType: checkout.type,
    amount: checkout.amount,
    currency: checkout.currency,
    ...markOf(checkout),
    descriptor: checkout.description,
    'customer.email': checkout.email,
    createRegistration: checkout.saveMethod ? 'true' : null,
    shopperResultUrl: checkout.redirectUrl,
    notificationUrl: checkout.notificationUrl ?? settings.notificationUrl,
  });
}

/** A registration is forgotten (assumed: the relatives' path). */
export function deleteRegistrationRequest(settings: EfakaSettings, id: string): CommandRequest {
  return { method: 'DELETE', path: registrationRequest(settings, id).path };
}

/** What is done with a payment that there is; `money` null for a reversal, which is always of everything. */
export function followUpRequest(
  settings: EfakaSettings,
  payment: string,
  act: Marked & {
    readonly type: Extract<PaymentType, 'CP' | 'RF' | 'RV'>;
    readonly money: { readonly amount: string; readonly currency: string } | null;
  },
): CommandRequest {
  return post(settings, ['payments', payment], {
    paymentType: act.type,
    amount: act.money?.amount ?? null,
    currency: act.money?.currency ?? null,
    ...markOf(act),
  });
}
