import { Field, InterfaceType } from 'type-graphql';
import type { RawPayload } from '../../src/domain/records/record.ts';
import { JSONObjectScalar } from '../scalars/json-object.ts';
import { typeOfNode } from './node.ts';
import { Provider } from './provider.ts';

@InterfaceType('ProviderRecord', {
  description: 'A record that lives at a provider, and what it can tell of where it comes from.',
  resolveType: typeOfNode,
})
export abstract class ProviderRecord {
  @Field(() => Provider, { description: 'The connection it was read from.' })
  readonly provider!: Provider;

  @Field(() => String, { description: 'The id by which the provider itself knows it.' })
  readonly nativeId!: string;

  @Field(() => JSONObjectScalar, {
    nullable: true,
    description: 'What the provider sent, without secrets and card numbers. Needs the scope `raw:read`.',
  })
  readonly raw!: RawPayload | null;
}
