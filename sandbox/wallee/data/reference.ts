import type {
  ConnectorRecord,
  PaymentMethodBrandRecord,
  PaymentMethodRecord,
  ProcessorRecord,
  TerminalTypeRecord,
} from '../records/configuration.ts';
import type { Localized } from '../records/common.ts';

/** What the provider defines for everybody: how one can pay, and through whom. */

interface Method {
  readonly id: number;
  readonly english: string;
  readonly german?: string;
  readonly brands: readonly string[];
}

export const CARD_METHOD = 1457546097597;

const METHODS: readonly Method[] = [
  {
    id: CARD_METHOD,
    english: 'Credit / Debit Card',
    german: 'Kredit- / Debitkarte',
    brands: ['Visa', 'Mastercard', 'American Express'],
  },
  { id: 1457546097602, english: 'Invoice', german: 'Rechnung', brands: [] },
  { id: 1457546097621, english: 'PayPal', brands: [] },
  { id: 1457546097639, english: 'TWINT', brands: ['TWINT'] },
  { id: 1457546097601, english: 'Direct Debit (SEPA)', german: 'Lastschrift (SEPA)', brands: [] },
];

function localized(english: string, german?: string): Localized {
  return german === undefined ? { 'en-US': english } : { 'en-US': english, 'de-DE': german };
}

export const paymentMethods: readonly PaymentMethodRecord[] = METHODS.map(({ id, english, german }) => ({
  id,
  name: localized(english, german),
  description: localized(`Pay by ${english}.`),
  merchantDescription: localized(''),
  dataCollectionTypes: english === 'PayPal' ? ['OFFSITE'] : ['ONSITE', 'OFFSITE'],
  supportedCurrencies: english === 'TWINT' ? ['CHF'] : [],
  imagePath: `payment/method/${id}.svg`,
}));

export const methodBrands: readonly PaymentMethodBrandRecord[] = METHODS.flatMap(({ id, brands }) =>
  brands.map((brand, index) => ({
    id: id + 2_000_000 + index,
    name: localized(brand),
    description: localized(''),
    paymentMethod: id,
    imagePath: `payment/brand/${brand}.svg`,
    grayImagePath: `payment/brand/${brand}-gray.svg`,
  })),
);

const PROCESSOR = { id: 1460091196029 } as const;

export const processors: readonly ProcessorRecord[] = [
  { ...PROCESSOR, name: localized('Test Processor', 'Testprozessor'), companyName: localized('Example AG') },
];

/** One for every brand, and one for a method without brands. */
export const connectors: readonly ConnectorRecord[] = METHODS.flatMap((method) => {
  const brands = methodBrands.filter(({ paymentMethod }) => paymentMethod === method.id);
  const connector = (brand: PaymentMethodBrandRecord | undefined, index: number): ConnectorRecord => ({
    id: method.id + 5_000_000 + index,
    name: localized(`Test ${brand?.name['en-US'] ?? method.english}`),
    description: localized(''),
    dataCollectionType: 'ONSITE',
    deprecated: false,
    paymentMethod: { id: method.id },
    ...(brand === undefined ? {} : { paymentMethodBrand: { id: brand.id } }),
    processor: PROCESSOR,
    supportedCurrencies: [],
  });
  return brands.length === 0 ? [connector(undefined, 0)] : brands.map(connector);
});

export const terminalTypes: readonly TerminalTypeRecord[] = [
  { id: 1549616921421, name: localized('Card terminal'), description: localized('Stands on a counter.') },
];
