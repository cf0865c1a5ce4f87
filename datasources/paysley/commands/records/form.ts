import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import type { List } from '../../list.ts';
import { lists } from '../../list.ts';

/** How the value of a member is written, and compared. */
export type MemberKind = 'text' | 'phone' | 'number' | 'id' | 'object';

/** One member of a record. */
export interface MemberForm {
  readonly is: MemberKind;
  /** What bodies call it; null where no body has it as it is listed. */
  readonly parameter: string | null;
  /** The provider may list something else than it was given: it proves nothing. */
  readonly vague?: true;
}

/** What a kind of record looks like in its list, in bodies and in our input. */
export interface RecordForm {
  readonly kind: RecordKind;
  readonly list: List;
  /** Where creates are posted to, and updates put. Deletes are of the id below it. */
  readonly path: string;
  /** Member of the list's rows that is the id. */
  readonly id: string;
  /** What bodies and errors call the id. */
  readonly idParameter: string;
  /** Input that names the record, below `input`. */
  readonly subject: string;
  /** By the name that the list has for it. */
  readonly members: Readonly<Record<string, MemberForm>>;
  /** What bodies and errors call an input → its path below `input`. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

const listedAs = (parameter: string): MemberForm => ({ is: 'text', parameter });
const customer = (field: string): readonly string[] => ['customer', field];
const address = customer('address');
const product = (field: string): readonly string[] => ['product', field];

/** Paysley, customers. The list says `company` and `group_id`, bodies `company_name` and `customer_group_id`. */
export const customerForm: RecordForm = {
  kind: 'customer',
  list: lists.customers,
  path: '/customers',
  id: 'customer_id',
  idParameter: 'customer_id',
  subject: 'customerId',
  members: {
    listing_type: listedAs('listing_type'),
    email: listedAs('email'),
    mobile_no: { is: 'phone', parameter: 'mobile_no' },
    group_id: { is: 'id', parameter: 'customer_group_id' },
    salutation: listedAs('salutation'),
    first_name: listedAs('first_name'),
    last_name: listedAs('last_name'),
    company: listedAs('company_name'),
    ein_code: listedAs('ein_code'),
    description: listedAs('description'),
    country_iso: listedAs('country_iso'),
    state: listedAs('state'),
    city: listedAs('city'),
    postal_code: listedAs('postal_code'),
    address_line1: listedAs('address_line1'),
    address_line2: listedAs('address_line2'),
    reference_number: listedAs('reference_number'),
    additional_value: { is: 'object', parameter: 'additional_value' },
  },
  paths: {
    listing_type: customer('kind'),
    email: customer('email'),
    mobile_no: customer('phone'),
    customer_group_id: customer('groupId'),
    salutation: customer('salutation'),
    first_name: customer('firstName'),
    last_name: customer('lastName'),
    company_name: customer('companyName'),
    description: customer('description'),
    country_iso: [...address, 'country'],
    state: [...address, 'state'],
    city: [...address, 'city'],
    postal_code: [...address, 'postalCode'],
    address_line1: [...address, 'line1'],
    address_line2: [...address, 'line2'],
    reference_number: customer('reference'),
    additional_value: customer('metadata'),
  },
};

/** Paysley, customer groups. */
export const groupForm: RecordForm = {
  kind: 'customerGroup',
  list: lists.groups,
  path: '/customers/groups',
  id: 'group_id',
  idParameter: 'customer_group_id',
  subject: 'customerGroupId',
  members: { name: listedAs('group_name'), description: listedAs('description') },
  paths: { group_name: ['name'], description: ['description'] },
};

/** Paysley, products. The list says the category's name, bodies its id; what else bodies have is in no list. */
export const productForm: RecordForm = {
  kind: 'product',
  list: lists.products,
  path: '/products-services',
  id: 'id',
  idParameter: 'id',
  subject: 'productId',
  members: {
    type: listedAs('type'),
    name: listedAs('name'),
    description: listedAs('description'),
    sku: listedAs('sku'),
    category: { is: 'text', parameter: null },
    sales_price: { is: 'number', parameter: 'sales_price' },
    cost: { is: 'number', parameter: 'cost' },
    unit_type: listedAs('unit_type'),
    unit_in_stock: { is: 'number', parameter: 'unit_in_stock' },
    unit_low_stock: { is: 'number', parameter: 'unit_low_stock' },
    // The published sample sends the path of a picture, and is answered with the name of a file.
    image: { is: 'text', parameter: 'image', vague: true },
  },
  paths: {
    type: product('kind'),
    name: product('name'),
    description: product('description'),
    sku: product('sku'),
    category_id: product('categoryId'),
    sales_price: product('price'),
    cost: product('cost'),
    unit_type: product('unit'),
    unit_in_stock: product('stockOnHand'),
    unit_low_stock: product('stockLowThreshold'),
    image: product('imageUrl'),
    manage_inventory: product('stockManaged'),
    tax_id: product('taxId'),
  },
};

/** Paysley, product categories. */
export const categoryForm: RecordForm = {
  kind: 'category',
  list: lists.categories,
  path: '/products-services/category',
  id: 'id',
  idParameter: 'category_id',
  subject: 'categoryId',
  members: { name: listedAs('name') },
  paths: { name: ['name'] },
};
