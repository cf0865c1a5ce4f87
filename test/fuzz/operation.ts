import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';
import type { Prng } from '../../sandbox/kit/prng.ts';
import { argumentValue } from './argument-values.ts';
import { literal } from './literal.ts';
import type { Reservoir } from './reservoir.ts';

/** A request as a client would send it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isMutation: boolean;
  /** Fields of the root that it asks for. */
  readonly roots: readonly string[];
  /** Every `Type.field` that it asks for. */
  readonly fields: ReadonlySet<string>;
}

/** Fields that an honest page has at most: what a rich client asks for, not an attack. */
const MOST_FIELDS = 40;
const DEEPEST = 6;

/** A random operation that the schema allows. The same chance and the same answers so far make the same one. */
export function randomOperation(schema: GraphQLSchema, chance: Prng, seen: Reservoir): Operation {
  const mutation = schema.getMutationType();
  const isMutation = mutation !== null && mutation !== undefined && chance.chance(0.15);
  const root = isMutation ? mutation : schema.getQueryType();
  if (root === null || root === undefined) throw new Error('the schema has no Query');
  return new Maker(schema, chance, seen).operation(root, isMutation);
}

/** One operation as it grows. */
class Maker {
  readonly #schema: GraphQLSchema;
  readonly #chance: Prng;
  readonly #seen: Reservoir;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];
  readonly #fields = new Set<string>();
  #left = MOST_FIELDS;
  #names = 0;

  constructor(schema: GraphQLSchema, chance: Prng, seen: Reservoir) {
    this.#schema = schema;
    this.#chance = chance;
    this.#seen = seen;
  }

  operation(root: GraphQLObjectType, isMutation: boolean): Operation {
    const all = Object.values(root.getFields());
    const count = !isMutation && this.#chance.chance(0.15) ? 2 : 1;
    const roots = Array.from({ length: count }, () => this.#oneOf(all));
    const body = roots.map((field) => this.#field(root, field, 0, true)).join(' ');
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`;
    return {
      query: [`${isMutation ? 'mutation' : 'query'} Fuzz${declared} { ${body} }`, ...this.#fragments].join(
        '\n',
      ),
      variables: this.#variables,
      isMutation,
      roots: roots.map(({ name }) => name),
      fields: this.#fields,
    };
  }

  /** `renamed`: under an alias of its own, so that it can stand beside any other selection of the same name. */
  #field(
    owner: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    renamed: boolean,
  ): string {
    this.#left -= 1;
    this.#fields.add(`${owner.name}.${field.name}`);
    const type = getNamedType(field.type);
    // One with arguments may stand in a fragment beside it with others.
    const alias = renamed || field.args.length > 0 || this.#chance.chance(0.1) ? `${this.#name('a')}: ` : '';
    const inner = isCompositeType(type) ? ` { ${this.#selections(type, depth + 1)} }` : '';
    return `${alias}${field.name}${this.#arguments(type.name, field.args)}${this.#directive()}${inner}`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      if (isInterfaceType(type)) parts.push(...this.#some(type, depth, false));
      const possible = this.#schema.getPossibleTypes(type);
      for (let times = this.#chance.int(1, 2); times > 0; times -= 1) {
        parts.push(this.#fragment(this.#oneOf(possible), depth));
      }
      return parts.join(' ');
    }
    parts.push(...this.#some(type, depth, false));
    if (this.#chance.chance(0.12)) parts.push(this.#fragment(type, depth));
    return parts.join(' ');
  }

  /** Some fields of the type; always its id, which other operations can then ask for. */
  #some(type: GraphQLObjectType | GraphQLInterfaceType, depth: number, renamed: boolean): string[] {
    const all = Object.values(type.getFields());
    // What a page or a payload is made for is asked for more often than what a record tells.
    const [ofLeaf, ofRest] = /(?:Connection|Payload|Edge|Redirect)$/.test(type.name)
      ? [0.4, 0.45]
      : [0.2, 0.12];
    const chosen = all.filter(({ name, type: answer }) => {
      if (name === 'id' || this.#left <= 0) return false;
      if (isLeafType(getNamedType(answer))) return this.#chance.chance(ofLeaf);
      return depth < DEEPEST && this.#chance.chance(ofRest);
    });
    const id = all.find(({ name }) => name === 'id');
    return [
      ...(id === undefined ? [] : ['id']),
      ...chosen.map((field) => this.#field(type, field, depth, renamed)),
    ];
  }

  /** A fragment in place or by name. What is in it has names of its own, and so merges with anything. */
  #fragment(type: GraphQLObjectType, depth: number): string {
    const body = ['__typename', ...this.#some(type, depth, true)].join(' ');
    if (this.#chance.chance(0.5)) return `... on ${type.name}${this.#directive()} { ${body} }`;
    const name = this.#name('F');
    this.#fragments.push(`fragment ${name} on ${type.name} { ${body} }`);
    return `...${name}${this.#directive()}`;
  }

  #arguments(owner: string, all: readonly GraphQLArgument[]): string {
    const given = all.filter((argument) => this.#isGiven(argument));
    const names = new Set(given.map(({ name }) => name));
    const texts = given
      // Both ends of a list at once are refused, which is tried now and then only.
      .filter(
        ({ name }) =>
          !(names.has('first') && (name === 'last' || name === 'before')) || this.#chance.chance(0.02),
      )
      .map((argument) => `${argument.name}: ${this.#argument(owner, argument)}`);
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  #isGiven(argument: GraphQLArgument): boolean {
    if (isRequiredArgument(argument)) return true;
    if (argument.name === 'first') return this.#chance.chance(0.9);
    return this.#chance.chance(argument.name === 'filter' ? 0.25 : 0.1);
  }

  #argument(owner: string, { name, type }: GraphQLArgument): string {
    const value = argumentValue(type, { chance: this.#chance, seen: this.#seen }, { name, owner });
    const text = this.#chance.chance(0.5) ? literal(value, type) : null;
    return text ?? `$${this.#variable(String(type), value)}`;
  }

  #variable(type: string, value: unknown): string {
    const name = this.#name('v');
    this.#declared.push(`$${name}: ${type}`);
    this.#variables[name] = value;
    return name;
  }

  #directive(): string {
    if (!this.#chance.chance(0.03)) return '';
    const name = this.#chance.pick(['include', 'skip']);
    return ` @${name}(if: $${this.#variable('Boolean!', this.#chance.chance(0.5))})`;
  }

  #name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  #oneOf<T>(list: readonly T[]): T {
    const one = list[this.#chance.int(0, list.length - 1)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }
}
