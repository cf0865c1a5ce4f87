import type { Reply } from '../../kit/reply.ts';

/** A page for the shopper. `body` is markup; texts of others in it must be escaped. */
export function page(status: number, title: string, body: string): Reply {
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: text,
  };
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Sends the shopper back to the merchant with the id and where to ask for the result (the relatives' manner).
 * Without an address there is a page that says so.
 */
export function sendBack(shopperResultUrl: string | undefined, id: string, resourcePath: string): Reply {
  if (shopperResultUrl === undefined) return page(200, 'Done', '<p>You can close this page.</p>');
  const target = new URL(shopperResultUrl);
  const added = `id=${id}&resourcePath=${encodeURIComponent(resourcePath)}`;
  target.search = target.search === '' ? added : `${target.search}&${added}`;
  return { status: 303, headers: { location: target.href } };
}
