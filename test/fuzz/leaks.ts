/** What no answer may hold, with what it would give away. */
export interface Leaks {
  /** What an answer gives away; empty if nothing. `secrets` grow while tokens are issued. */
  in(text: string): readonly string[];
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** Looks like the inside wherever it is. */
const inside: readonly (readonly [string, RegExp])[] = [
  ['a frame of a stack', /(?:^|\\n|\n)\s+at (?:async )?[\w.<>[\] ]+ \(/],
  ['a position in a source file', /\.(?:ts|js|mjs|cjs):\d+/],
  ['a module', /node_modules|node:internal/],
  ['a path of this machine', /(?:\/work\/|\/tmp\/|\/home\/|\/root\/|\/usr\/|file:\/\/)/],
  ['a word of the database', /SQLITE|sqlite_|SELECT .* FROM|INSERT INTO/],
  ['a word of the system', /ECONN(?:RESET|REFUSED)|ENOTFOUND|EPIPE|UND_ERR|ETIMEDOUT/],
  ['a word of the engine', /TypeError|RangeError|ReferenceError|Cannot read propert|is not a function/],
  ['a header', /"authorization"|bearer \S/i],
  ['a token', /\beyJ[\w-]{40,}/],
];

/** Looks like a provider's answer where an error is told: messages are this service's own words. */
const body: readonly (readonly [string, RegExp])[] = [
  ['an object', /\{\s*\\?"/],
  ['a page', /<(?:html|body|!doctype)/i],
  ['a word of OData', /@odata|odata\.error|"?innererror/i],
  ['an address of a provider', /127\.0\.0\.1|localhost:\d/],
];

/** `planted` stands in bodies with which providers fail. */
export function leaksOf(secrets: () => Iterable<string>, planted: string): Leaks {
  return {
    in(text) {
      const found = inside.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
      for (const secret of secrets()) if (secret !== '' && text.includes(secret)) found.push('a secret');
      if (text.includes(planted)) found.push('a body that a provider failed with');
      for (const message of messagesIn(JSON.parse(text) as Answer)) {
        found.push(...body.filter(([, pattern]) => pattern.test(message)).map(([what]) => what));
      }
      return found;
    },
  };
}

/** Messages of errors, and of the errors that sources, operations and mutations tell of in the data. */
function messagesIn({ data, errors = [] }: Answer): readonly string[] {
  const messages = errors.map(({ message }) => message);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { __typename, message } = value as { readonly __typename?: unknown; readonly message?: unknown };
    const tells = __typename === 'UserError' || __typename === 'ProviderError';
    if (tells && typeof message === 'string') messages.push(message);
    for (const member of Object.values(value)) walk(member);
  };
  walk(data);
  return messages;
}
