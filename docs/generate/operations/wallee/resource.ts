const calls = {
  list: (path: string) => `GET ${path}`,
  search: (path: string) => `GET ${path}/search`,
  read: (path: string) => `GET ${path}/{id}`,
  create: (path: string) => `POST ${path}`,
  change: (path: string) => `PATCH ${path}/{id}`,
  delete: (path: string) => `DELETE ${path}/{id}`,
} as const;

type Verb = keyof typeof calls;

/** The calls that most resources of wallee have, as far as `verbs` names them. */
export function callsOf(path: string, ...verbs: readonly Verb[]): readonly string[] {
  return verbs.map((verb) => calls[verb](path));
}

/** The three ways to read a resource. */
export function readsOf(path: string): readonly string[] {
  return callsOf(path, 'list', 'search', 'read');
}

/** Notes of people on records at `path`, which ends with the id of the record. */
export function commentsOf(path: string): readonly string[] {
  const comments = `${path}/comments`;
  return [
    ...callsOf(comments, 'list', 'search', 'read', 'create', 'change', 'delete'),
    `POST ${comments}/{id}/pin`,
    `POST ${comments}/{id}/unpin`,
  ];
}
