/** A base URL taken apart. */
export interface BaseAddress {
  readonly origin: string;
  /** Without a slash at the end; empty for the root. */
  readonly prefix: string;
}

/** Throws TypeError for anything but an http or https URL without user name, query and fragment. */
export function baseAddress(baseUrl: string): BaseAddress {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const fits =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  // What came is not told: it may hold a password.
  if (!fits) throw new TypeError('baseUrl: required an http(s) URL without user name, query and fragment');
  return { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') };
}
