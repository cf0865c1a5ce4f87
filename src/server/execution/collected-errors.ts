import type { GraphQLError, ResponsePath } from 'graphql';

/** The errors of one answer. What went wrong below a place that is null already is told no more, as in graphql-js. */
export class CollectedErrors {
  readonly errors: GraphQLError[] = [];
  readonly #nulled = new Set<ResponsePath | undefined>();

  /** `path` is undefined for the root. */
  add(error: GraphQLError, path: ResponsePath | undefined): void {
    if (this.#nulled.size > 0 && this.#isNulled(path)) return;
    this.#nulled.add(path);
    this.errors.push(error);
  }

  #isNulled(path: ResponsePath | undefined): boolean {
    for (let place = path; place !== undefined; place = place.prev) {
      if (this.#nulled.has(place)) return true;
    }
    return this.#nulled.has(undefined);
  }
}
