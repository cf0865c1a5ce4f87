import { textScalar } from './text-scalar.ts';

/** Passed on as written: graphql-scalars' URL would add a slash to a bare host and so change what a provider gave. */
export const URLScalar = textScalar({
  name: 'URL',
  description: 'An absolute URL, e.g. https://shop.example/thanks.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  required: 'an absolute URL is required',
  shows: (text) => URL.canParse(text),
  takes: (text) => URL.canParse(text),
});
