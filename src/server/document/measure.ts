import type { DocumentNode } from 'graphql';
import { visit } from 'graphql';
import type { DocumentLimits } from './limits.ts';
import { spreadSizes } from './spread-sizes.ts';
import type { Spread, WrittenSize } from './spread-sizes.ts';

type Counted = { -readonly [Name in keyof DocumentLimits]: number };

/**
 * What a document holds of all that is limited, in one pass. Knows no schema, so that it can go before whatever is
 * quadratic; calls itself nowhere, since a document may nest as deep as its parser could bear.
 */
export function measure(document: DocumentNode): DocumentLimits {
  const counted: Counted = {
    characters: document.loc?.source.body.length ?? 0,
    depth: 0,
    nesting: 0,
    rootFields: 0,
    selections: 0,
    spreadSelections: 0,
    aliases: 0,
    directives: 0,
    fragments: 0,
    operations: 0,
    variables: 0,
    values: 0,
  };
  const sizes = new Map<string | null, WrittenSize[]>();
  let size = emptySize();
  let depth = 0;
  let nesting = 0;

  const begin = (name: string | null): void => {
    size = emptySize();
    sizes.set(name, [...(sizes.get(name) ?? []), size]);
  };
  const nest = {
    enter: (): void => {
      nesting += 1;
      counted.nesting = Math.max(counted.nesting, nesting);
    },
    leave: (): void => {
      nesting -= 1;
    },
  };
  visit(document, {
    OperationDefinition() {
      counted.operations += 1;
      begin(null);
    },
    FragmentDefinition({ name }) {
      counted.fragments += 1;
      begin(name.value);
    },
    SelectionSet({ selections }) {
      counted.selections = Math.max(counted.selections, selections.length);
      size.spreadSelections += selections.length;
    },
    Field: {
      enter({ alias }) {
        if (alias !== undefined) counted.aliases += 1;
        if (depth === 0) size.rootFields += 1;
        depth += 1;
        size.depth = Math.max(size.depth, depth);
      },
      leave() {
        depth -= 1;
      },
    },
    FragmentSpread({ name }) {
      size.spreads.push({ name: name.value, depth });
    },
    Directive() {
      counted.directives += 1;
    },
    VariableDefinition() {
      counted.variables += 1;
    },
    ListValue: {
      enter({ values }) {
        counted.values = Math.max(counted.values, values.length);
        nest.enter();
      },
      leave: nest.leave,
    },
    ObjectValue: nest,
    ListType: nest,
    InlineFragment: nest,
  });
  return { ...counted, ...spreadSizes(sizes) };
}

function emptySize(): { depth: number; rootFields: number; spreadSelections: number; spreads: Spread[] } {
  return { depth: 0, rootFields: 0, spreadSelections: 0, spreads: [] };
}
