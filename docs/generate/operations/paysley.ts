import type { ProviderOperations } from './operation.ts';
import { assumedRow, inside, mutation, nothing, query, row } from './operation.ts';

const requests = '/payment-requests';
const groups = '/customers/groups';
const products = '/products-services';
const categories = `${products}/category`;

export const paysleyOperations: ProviderOperations = {
  about:
    'Its document describes each call, and shows most of them without the path. A path that no published program uses is assumed.',
  rows: [
    row(`POST ${requests}`, mutation('createPaymentLink')),
    assumedRow(`PUT ${requests}`, mutation('updatePaymentLink')),
    assumedRow(`GET ${requests}`, query('paymentLinks'), inside('preparation'), inside('lookUp')),
    row(
      `GET ${requests}/{transaction_id}`,
      query('node'),
      query('Transaction.paymentLink'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow(`DELETE ${requests}/{transaction_id}`, mutation('closePaymentLink')),
    row(
      'the payment response posted to `response_url`',
      nothing(
        "nothing is received here: it goes to the merchant's own address, `urls.notificationUrl` of the link",
      ),
    ),
    row(
      'GET /payments',
      query('transactions'),
      query('refunds'),
      query('billingSubscriptions'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    row(
      'GET /payments/{payment_id}',
      query('transaction'),
      query('node'),
      inside('preparation'),
      inside('lookUp'),
    ),
    row('POST /refunds/{payment_id}', mutation('refundTransaction')),
    row('POST /captures/{payment_id}', mutation('captureTransaction')),
    assumedRow('DELETE /subscriptions/{payment_id}', mutation('cancelBillingSubscription')),
    assumedRow('POST /pos', mutation('createPaymentLink')),
    assumedRow('PUT /pos', mutation('updatePaymentLink')),
    assumedRow('GET /pos', query('paymentLinks'), inside('preparation'), inside('lookUp')),
    row('POST /pos/generate-link', mutation('prefillPosLink')),
    row('POST /customers', mutation('createCustomer')),
    row(
      'GET /customers',
      query('customers'),
      query('customer'),
      query('Transaction.customer'),
      inside('preparation'),
      inside('lookUp'),
    ),
    row('PUT /customers', mutation('updateCustomer')),
    row(
      'PUT /customers/{customer_id}',
      nothing(
        'how a host of another name takes the same update; the id goes in the body as the document says',
      ),
    ),
    assumedRow('DELETE /customers/{customer_id}', mutation('deleteCustomer')),
    assumedRow(`POST ${groups}`, mutation('createCustomerGroup')),
    assumedRow(
      `GET ${groups}`,
      query('customerGroups'),
      query('Customer.group'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow(`PUT ${groups}`, mutation('updateCustomerGroup')),
    assumedRow(`DELETE ${groups}/{customer_group_id}`, mutation('deleteCustomerGroup')),
    row(`POST ${products}`, mutation('createProduct')),
    row(`GET ${products}`, query('products'), query('product'), inside('preparation'), inside('lookUp')),
    row(`PUT ${products}`, mutation('updateProduct')),
    row(
      'the deletion of a product or service',
      nothing('promised in a sentence, and no call for it is described'),
    ),
    row(`POST ${categories}`, mutation('createCategory')),
    row(
      `GET ${categories}`,
      query('categories'),
      query('Product.category'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    assumedRow(`PUT ${categories}`, mutation('updateCategory')),
    assumedRow(`DELETE ${categories}/{category_id}`, mutation('deleteCategory')),
  ],
};
