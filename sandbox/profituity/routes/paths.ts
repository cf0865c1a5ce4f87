/** Published: Profituity's sample. */
export const PAYMENTS_PATH = '/api/merchant-portal/payments/payments';
export const TEMPLATES_PATH = '/api/merchant-portal/payments/paymentTemplates';
/** Assumed. */
export const CUSTOMERS_PATH = '/api/merchant-portal/customers/customers';
/** Assumed; the merchants may not be listable at all. */
export const MERCHANTS_PATH = '/api/merchant-portal/merchants/merchants';
