import { pricingUnits, productKinds } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const ProductKindEnum = wordEnum('ProductKind', 'What sort of thing is sold.', productKinds, {
  PRODUCT: 'Goods.',
  SERVICE: 'A service.',
  SUBSCRIPTION: 'Something that is paid for again and again.',
});

export const PricingUnitEnum = wordEnum('PricingUnit', 'What a price is for.', pricingUnits, {
  FLAT_RATE: 'For the whole, however much it is.',
  PER_HOUR: 'For each hour.',
  PER_ITEM: 'For each piece.',
  PER_CYCLE: 'For each period of a subscription.',
});
