/** How much one document may hold, as it is written unless said otherwise. */
export interface DocumentLimits {
  /** Characters (UTF-16 code units), comments and all. */
  readonly characters: number;
  /** Fields inside each other, with fragments spread. Introspection as tools ask for it has 14. */
  readonly depth: number;
  /** Lists and objects of an argument, or lists of a variable's type, inside each other; inline fragments too. */
  readonly nesting: number;
  /** Fields of the query or mutation itself, with fragments spread. */
  readonly rootFields: number;
  /** Fields and fragments of one selection. */
  readonly selections: number;
  /** Fields and fragments in all, with fragments spread: they grow exponentially. */
  readonly spreadSelections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fragments: number;
  readonly operations: number;
  readonly variables: number;
  /** Values of one list. */
  readonly values: number;
}

export const documentLimits: DocumentLimits = Object.freeze({
  characters: 65_536,
  depth: 20,
  nesting: 32,
  rootFields: 50,
  selections: 200,
  spreadSelections: 10_000,
  aliases: 100,
  directives: 100,
  fragments: 100,
  operations: 50,
  variables: 100,
  values: 500,
});

/** What is counted, in words for callers. */
export const limitWords = {
  characters: 'characters',
  depth: 'levels of fields',
  nesting: 'levels of lists, objects and inline fragments',
  rootFields: 'root fields',
  selections: 'fields in one selection',
  spreadSelections: 'fields with fragments spread',
  aliases: 'aliases',
  directives: 'directives',
  fragments: 'fragments',
  operations: 'operations',
  variables: 'variables',
  values: 'values in one list',
} as const satisfies Record<keyof DocumentLimits, string>;
