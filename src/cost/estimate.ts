import type { Variables } from './amounts.ts';
import { idsOf, pinsOf, sizeOf } from './amounts.ts';
import { aboveAccounts } from '../gateway/above-accounts.ts';
import { candidatesPerSource } from '../gateway/search.ts';
import type { Reach } from './reach.ts';
import type { Reaches } from './reaches.ts';
import type { ListStep, Step } from './step.ts';
import {
  baseCost,
  callsOfCommand,
  callsPerRecord,
  callsToLink,
  callsToSort,
  callWeight,
  rowsPerParent,
} from './weights.ts';

/** What an operation may come to. */
export interface Estimate {
  readonly rows: number;
  /** Calls to providers. */
  readonly calls: number;
}

/** The records of one place in a document, all of its rows together. */
interface Flow {
  readonly rows: number;
  /** Batches in which they come: what links to others is asked for once a batch. */
  readonly batches: number;
  /** Whether a batch has records of one account, or of all. */
  readonly spread: 'one' | 'all';
  /** Connections they may be of. */
  readonly from: readonly boolean[];
}

/** Children of as many parents are asked for together. */
const parentsPerCall = 100;

export function costOf({ rows, calls }: Estimate): number {
  return baseCost + Math.ceil(rows) + callWeight * Math.ceil(calls);
}

/**
 * The rows an operation can return and the calls it can take, each as if every page were full and no two records were
 * the same. Never more for less: each field and each row adds to it.
 */
export function estimate(steps: readonly Step[], variables: Variables, reaches: Reaches): Estimate {
  let rows = 0;
  let calls = 0;
  const root: Flow = { rows: 1, batches: 1, spread: 'all', from: reaches.all };
  visit(steps, root);
  return { rows, calls };

  function visit(below: readonly Step[], above: Flow): void {
    for (const step of below) {
      const flow = read(step, above);
      if (flow === null) continue;
      rows += flow.rows;
      visit(step.below, flow);
    }
  }

  function read(step: Step, above: Flow): Flow | null {
    switch (step.by) {
      case 'list':
        return list(step, above);
      case 'link':
        return links(step, above.rows, above);
      case 'links':
        return links(step, above.rows * rowsPerParent, above);
      case 'children':
        return children(step, above);
      case 'ids': {
        const found = above.rows * idsOf(step, variables);
        calls += found * (reaches.oneACall ? callsPerRecord : 1);
        return { rows: found, batches: found, spread: 'one', from: reaches.all };
      }
      case 'search':
        return search(step);
      case 'operations': {
        const found = above.rows * sizeOf(step.size, variables);
        return { rows: found, batches: 1, spread: 'all', from: reaches.all };
      }
      case 'providers':
        return { ...above, rows: above.rows * reaches.all.length };
      case 'sources':
        return { ...above, rows: above.batches * reaches.accounts };
      case 'parts':
        return { ...above, rows: above.rows * step.each };
      case 'command':
        calls += callsOfCommand;
        return { rows: 1, batches: 1, spread: 'all', from: reaches.all };
    }
  }

  function list(step: ListStep, above: Flow): Flow {
    const asked = sizeOf(step.size, variables);
    const pins = pinsOf(step.pins, variables);
    const nested = step.field !== null;
    let most = 0;
    let sum = 0;
    let there = 0;
    const from = reaches.of(step.kind).map((reach, index) => {
      if (reach === null || above.from[index] !== true) return false;
      const { listed, pinned } = reach;
      if (!listed && (!pinned || pins === 0)) return false;
      const size = Math.min(asked, reach.most);
      there += size;
      let needed = listed ? pagesOf(reach, step, size) * (nested ? 1 : reach.partitions) : 0;
      // Each value may be looked up for itself; what is pinned may as well be a customer, who is looked up first.
      if (pinned || reach.idsPerCall === 1) needed += pins * callsPerRecord;
      if (reach.linked) needed += pins * callsToLink + (step.field === 'customerId' ? callsToLink : 0);
      most = Math.max(most, needed);
      sum += needed;
      return true;
    });
    // The records above are of one connection each.
    calls += nested ? above.rows * most : sum;
    const found = above.rows * Math.min(asked, there);
    return nested
      ? { rows: found, batches: above.rows, spread: 'one', from }
      : { rows: found, batches: 1, spread: 'all', from };
  }

  /** Records by id, in as few calls as their places need. */
  function links(
    { kind, idOnly }: Extract<Step, { by: 'link' | 'links' }>,
    found: number,
    above: Flow,
  ): Flow | null {
    let places = 0;
    let perCall = Infinity;
    let any = false;
    const from = reaches.of(kind).map((reach, index) => {
      if (reach === null || above.from[index] !== true) return false;
      // An id that is shown alone is told by the link, unless that is to a customer by something else.
      if (idOnly && !(kind === 'customer' && reach.linked)) return false;
      any = true;
      places += reach.places;
      if (reach.idsPerCall > 0) perCall = Math.min(perCall, reach.idsPerCall);
      return true;
    });
    if (!any) return null;
    const batches = Math.min(found, above.spread === 'all' ? above.batches * places : above.batches);
    // Of what belongs to no account there are no more than accounts, and none is read twice.
    const most = aboveAccounts.has(kind) ? reaches.accounts : Infinity;
    const needed =
      perCall === 1 ? found * callsPerRecord : Math.min(found, batches + (found - batches) / perCall);
    calls += Math.min(needed, most * callsPerRecord);
    return { rows: found, batches, spread: 'one', from };
  }

  function children(
    { kind, field }: Extract<Step, { by: 'children' }>,
    { rows: parents, batches: above, spread, from: of }: Flow,
  ): Flow | null {
    const reach = reaches.of(kind);
    let places = 0;
    let atOnce = 0;
    let perBatch = 0;
    let perParent = 0;
    const from = reaches.children(kind, field).map((child, index) => {
      if (child === null || of[index] !== true) return false;
      const own = reach[index]?.places ?? 1;
      const needed = child.calls + (child.linked ? callsToLink : 0);
      places += own;
      if (child.perParent) perParent = Math.max(perParent, child.calls);
      else perBatch = Math.max(perBatch, needed);
      atOnce += child.perParent ? 0 : own * needed;
      return true;
    });
    if (places === 0) return null;
    const batches = Math.min(parents, spread === 'all' ? above * places : above);
    const first = spread === 'all' ? Math.min(perBatch * parents, above * atOnce) : perBatch * batches;
    calls += first + (perBatch * (parents - batches)) / parentsPerCall + perParent * parents;
    return { rows: parents * rowsPerParent, batches, spread: 'one', from };
  }

  function search({ kinds, size }: Extract<Step, { by: 'search' }>): Flow {
    const from = reaches.all.map(() => false);
    for (const kind of kinds) {
      for (const [index, reach] of reaches.of(kind).entries()) {
        if (reach?.listed !== true) continue;
        from[index] = true;
        calls += reach.partitions * reach.searchQueries * Math.ceil((candidatesPerSource + 1) / reach.page);
      }
    }
    return { rows: sizeOf(size, variables), batches: 1, spread: 'all', from };
  }
}

/** Calls for one page of one partition. One row more than the page may tell whether another follows. */
function pagesOf(reach: Reach, { field, ordered, counted }: ListStep, size: number): number {
  const queries =
    field === null
      ? ordered
        ? reach.orderedQueries
        : reach.queries
      : ordered
        ? reach.orderedQueriesOfOne
        : reach.queriesOfOne;
  const pages = Math.ceil((size + 1) / reach.page);
  return queries + (pages - 1) * Math.max(1, Math.min(queries, callsToSort)) + (counted ? 1 : 0);
}
