/** Parameters whose values are credentials or card and account numbers, by name. */
const secretName =
  /secret|passw|token|signature|credential|authori[sz]ation|api[-_]?key|access[-_]?key|(?:card|account|routing)[-_]?number|iban|^(?:key|sig|code|cvv|cvc|pin)$/i;
/** Marks of a place in a list, which give access to nothing. */
const harmlessName = /^\$?(?:skip|page|next_?page|continuation)_?token$/i;

/** The URL with user name, password and secret parameters replaced by `***`; the rest stays as it is written. */
export function maskUrl(url: string): string {
  const bare = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1***@').replace(/#.*$/s, '');
  const start = bare.indexOf('?');
  if (start === -1) return bare;
  const masked = bare
    .slice(start + 1)
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=', 1);
      const plain = decoded(name);
      return secretName.test(plain) && !harmlessName.test(plain) ? `${name}=***` : pair;
    });
  return `${bare.slice(0, start)}?${masked.join('&')}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
