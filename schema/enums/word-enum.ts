import { registerEnumType } from 'type-graphql';

/** An enum as type-graphql takes it: an object whose keys are the values in the SDL, and whose values are ours. */
export type WordEnum<W extends string> = { readonly [V in W]: V };

/** Makes the graph's enum `name` of a closed vocabulary. Does not compile while a word lacks its meaning. */
export function wordEnum<const W extends string>(
  name: string,
  description: string,
  words: readonly W[],
  meanings: Readonly<Record<NoInfer<W>, string>>,
): WordEnum<W> {
  const values = Object.fromEntries(words.map((word) => [word, word])) as WordEnum<W>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(words.map((word) => [word, { description: meanings[word] }])) as Record<
      W,
      { description: string }
    >,
  });
  return values;
}
