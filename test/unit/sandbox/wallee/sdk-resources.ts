import {
  AccountsService,
  ChargeAttemptsService,
  CustomerAddressesService,
  CustomersService,
  PaymentConnectorConfigurationsService,
  PaymentLinksService,
  PaymentMethodBrandsService,
  PaymentMethodConfigurationsService,
  PaymentMethodsService,
  PaymentProcessorConfigurationsService,
  PaymentTerminalsService,
  RefundsService,
  SpacesService,
  SubscribersService,
  SubscriptionChargesService,
  SubscriptionProductsService,
  SubscriptionProductVersionsService,
  SubscriptionsService,
  SubscriptionVersionsService,
  TokensService,
  TokenVersionsService,
  TransactionCompletionsService,
  TransactionsService,
  TransactionVoidsService,
  WebhookListenersService,
  WebhookURLsService,
} from 'postfinancecheckout';
import type { Configuration, SortingOrder } from 'postfinancecheckout';

interface Rows {
  readonly data?: readonly { readonly id?: number }[];
  readonly hasMore?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** The three reading calls of a resource, as the client names them. */
export interface Resource {
  list(page: { limit: number; order: SortingOrder }): Promise<Rows>;
  search(page: { query: string; order: string; limit: number; offset: number }): Promise<Rows>;
  read(id: number): Promise<{ readonly id?: number }>;
}

/** Every resource the client and the sandbox share; addresses are those of one customer. */
export function sdkResources(
  config: Configuration,
  space: number,
  customerId: number,
): Readonly<Record<string, Resource>> {
  const accounts = new AccountsService(config);
  const spaces = new SpacesService(config);
  const methods = new PaymentMethodsService(config);
  const brands = new PaymentMethodBrandsService(config);
  const transactions = new TransactionsService(config);
  const completions = new TransactionCompletionsService(config);
  const voids = new TransactionVoidsService(config);
  const refunds = new RefundsService(config);
  const attempts = new ChargeAttemptsService(config);
  const tokens = new TokensService(config);
  const tokenVersions = new TokenVersionsService(config);
  const methodConfigurations = new PaymentMethodConfigurationsService(config);
  const connectorConfigurations = new PaymentConnectorConfigurationsService(config);
  const processorConfigurations = new PaymentProcessorConfigurationsService(config);
  const links = new PaymentLinksService(config);
  const terminals = new PaymentTerminalsService(config);
  const customers = new CustomersService(config);
  const addresses = new CustomerAddressesService(config);
  const subscriptions = new SubscriptionsService(config);
  const subscribers = new SubscribersService(config);
  const products = new SubscriptionProductsService(config);
  const productVersions = new SubscriptionProductVersionsService(config);
  const subscriptionVersions = new SubscriptionVersionsService(config);
  const charges = new SubscriptionChargesService(config);
  const urls = new WebhookURLsService(config);
  const listeners = new WebhookListenersService(config);
  return {
    accounts: {
      list: (page) => accounts.getAccounts(page),
      search: (page) => accounts.getAccountsSearch(page),
      read: (id) => accounts.getAccountsId({ id }),
    },
    spaces: {
      list: (page) => spaces.getSpaces(page),
      search: (page) => spaces.getSpacesSearch(page),
      read: (id) => spaces.getSpacesId({ id }),
    },
    methods: {
      list: (page) => methods.getPaymentMethods(page),
      search: (page) => methods.getPaymentMethodsSearch(page),
      read: (id) => methods.getPaymentMethodsId({ id }),
    },
    brands: {
      list: (page) => brands.getPaymentMethodBrands(page),
      search: (page) => brands.getPaymentMethodBrandsSearch(page),
      read: (id) => brands.getPaymentMethodBrandsId({ id }),
    },
    transactions: {
      list: (page) => transactions.getPaymentTransactions({ space, ...page }),
      search: (page) => transactions.getPaymentTransactionsSearch({ space, ...page }),
      read: (id) => transactions.getPaymentTransactionsId({ space, id }),
    },
    completions: {
      list: (page) => completions.getPaymentTransactionsCompletions({ space, ...page }),
      search: (page) => completions.getPaymentTransactionsCompletionsSearch({ space, ...page }),
      read: (id) => completions.getPaymentTransactionsCompletionsId({ space, id }),
    },
    voids: {
      list: (page) => voids.getPaymentTransactionsVoids({ space, ...page }),
      search: (page) => voids.getPaymentTransactionsVoidsSearch({ space, ...page }),
      read: (id) => voids.getPaymentTransactionsVoidsId({ space, id }),
    },
    refunds: {
      list: (page) => refunds.getPaymentRefunds({ space, ...page }),
      search: (page) => refunds.getPaymentRefundsSearch({ space, ...page }),
      read: (id) => refunds.getPaymentRefundsId({ space, id }),
    },
    attempts: {
      list: (page) => attempts.getPaymentChargeAttempts({ space, ...page }),
      search: (page) => attempts.getPaymentChargeAttemptsSearch({ space, ...page }),
      read: (id) => attempts.getPaymentChargeAttemptsId({ space, id }),
    },
    tokens: {
      list: (page) => tokens.getPaymentTokens({ space, ...page }),
      search: (page) => tokens.getPaymentTokensSearch({ space, ...page }),
      read: (id) => tokens.getPaymentTokensId({ space, id }),
    },
    tokenVersions: {
      list: (page) => tokenVersions.getPaymentTokenVersions({ space, ...page }),
      search: (page) => tokenVersions.getPaymentTokenVersionsSearch({ space, ...page }),
      read: (id) => tokenVersions.getPaymentTokenVersionsId({ space, id }),
    },
    methodConfigurations: {
      list: (page) => methodConfigurations.getPaymentMethodConfigurations({ space, ...page }),
      search: (page) => methodConfigurations.getPaymentMethodConfigurationsSearch({ space, ...page }),
      read: (id) => methodConfigurations.getPaymentMethodConfigurationsId({ space, id }),
    },
    connectorConfigurations: {
      list: (page) => connectorConfigurations.getPaymentConnectorConfigurations({ space, ...page }),
      search: (page) => connectorConfigurations.getPaymentConnectorConfigurationsSearch({ space, ...page }),
      read: (id) => connectorConfigurations.getPaymentConnectorConfigurationsId({ space, id }),
    },
    processorConfigurations: {
      list: (page) => processorConfigurations.getPaymentProcessorConfigurations({ space, ...page }),
      search: (page) => processorConfigurations.getPaymentProcessorConfigurationsSearch({ space, ...page }),
      read: (id) => processorConfigurations.getPaymentProcessorConfigurationsId({ space, id }),
    },
    links: {
      list: (page) => links.getPaymentLinks({ space, ...page }),
      search: (page) => links.getPaymentLinksSearch({ space, ...page }),
      read: (id) => links.getPaymentLinksId({ space, id }),
    },
    terminals: {
      list: (page) => terminals.getPaymentTerminals({ space, ...page }),
      search: (page) => terminals.getPaymentTerminalsSearch({ space, ...page }),
      read: (id) => terminals.getPaymentTerminalsId({ space, id }),
    },
    customers: {
      list: (page) => customers.getCustomers({ space, ...page }),
      search: (page) => customers.getCustomersSearch({ space, ...page }),
      read: (id) => customers.getCustomersId({ space, id }),
    },
    addresses: {
      list: (page) => addresses.getCustomersCustomerIdAddresses({ space, customerId, ...page }),
      search: (page) => addresses.getCustomersCustomerIdAddressesSearch({ space, customerId, ...page }),
      read: (id) => addresses.getCustomersCustomerIdAddressesId({ space, customerId, id }),
    },
    subscriptions: {
      list: (page) => subscriptions.getSubscriptions({ space, ...page }),
      search: (page) => subscriptions.getSubscriptionsSearch({ space, ...page }),
      read: (id) => subscriptions.getSubscriptionsId({ space, id }),
    },
    subscribers: {
      list: (page) => subscribers.getSubscriptionsSubscribers({ space, ...page }),
      search: (page) => subscribers.getSubscriptionsSubscribersSearch({ space, ...page }),
      read: (id) => subscribers.getSubscriptionsSubscribersId({ space, id }),
    },
    products: {
      list: (page) => products.getSubscriptionsProducts({ space, ...page }),
      search: (page) => products.getSubscriptionsProductsSearch({ space, ...page }),
      read: (id) => products.getSubscriptionsProductsId({ space, id }),
    },
    productVersions: {
      list: (page) => productVersions.getSubscriptionsProductsVersions({ space, ...page }),
      search: (page) => productVersions.getSubscriptionsProductsVersionsSearch({ space, ...page }),
      read: (id) => productVersions.getSubscriptionsProductsVersionsId({ space, id }),
    },
    subscriptionVersions: {
      list: (page) => subscriptionVersions.getSubscriptionsVersions({ space, ...page }),
      search: (page) => subscriptionVersions.getSubscriptionsVersionsSearch({ space, ...page }),
      read: (id) => subscriptionVersions.getSubscriptionsVersionsId({ space, id }),
    },
    charges: {
      list: (page) => charges.getSubscriptionsCharges({ space, ...page }),
      search: (page) => charges.getSubscriptionsChargesSearch({ space, ...page }),
      read: (id) => charges.getSubscriptionsChargesId({ space, id }),
    },
    urls: {
      list: (page) => urls.getWebhooksUrls({ space, ...page }),
      search: (page) => urls.getWebhooksUrlsSearch({ space, ...page }),
      read: (id) => urls.getWebhooksUrlsId({ space, id }),
    },
    listeners: {
      list: (page) => listeners.getWebhooksListeners({ space, ...page }),
      search: (page) => listeners.getWebhooksListenersSearch({ space, ...page }),
      read: (id) => listeners.getWebhooksListenersId({ space, id }),
    },
  };
}
