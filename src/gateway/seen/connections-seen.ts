import type { Sight } from '../../ports/caller.ts';
import type { Connection } from '../connection.ts';

type Connections = readonly Connection[];

const known = new WeakMap<Connections, WeakMap<Exclude<Sight, 'all'>, Connections>>();

/**
 * The connections as one knows them who has this sight: those that are not in it are left out, the others are narrowed
 * to the accounts in it. Made once for each sight.
 */
export function connectionsSeen(connections: Connections, sees: Sight): Connections {
  if (sees === 'all') return connections;
  const bySight = known.get(connections) ?? new WeakMap<Exclude<Sight, 'all'>, Connections>();
  known.set(connections, bySight);
  const before = bySight.get(sees);
  if (before !== undefined) return before;
  const made = connections.flatMap((connection) => {
    const accounts = sees.get(connection.key);
    if (accounts === undefined) return [];
    return [accounts === 'all' ? connection : connection.narrowedTo(accounts)];
  });
  bySight.set(sees, made);
  return made;
}
