/** What the usual tools would say about the same heap, beside what is true, and what each cannot see. */
import type { HeapGraph } from './graph';
import { isShared, labelOf, nodeName, objectAt, strongIncoming } from './graph';
import { isStackPlace } from './distances';
import type { AllocationSites, Site } from './allocation-sites';
import { siteText } from './allocation-sites';
import { countByType } from './growth';
import type { LookedAt } from './shape-suspects';
import { bytesText, countsText, objectsText } from './what-if';

export interface ToolView {
  tool: string;
  /** What it would report, a line each. */
  says: string[];
  /** What is the case, as far as the tool would be asked about it. */
  truth: string;
  /** What it cannot tell. */
  blindSpot: string;
}

export interface ToolQuestion {
  /** The object one asks about; -1 for the heap as a whole. */
  node: number;
  /** The most bytes that the heap ever had, if known. */
  peakBytes?: number;
  /** Where objects were made, if the run was recorded. */
  sites?: AllocationSites;
}

export function toolViews(look: LookedAt, { node, peakBytes, sites = new Map() }: ToolQuestion): ToolView[] {
  const views = [countsView(look), allocationView(look, sites), processView(look, peakBytes)];
  return node === -1 ? views : [referrersView(look, node), ...views];
}

/** A tuple, str or int that the collector does not track is in no list of the `gc` module. */
function isTracked(graph: HeapGraph, node: number): boolean {
  return (objectAt(graph, node)?.generation ?? -1) >= 0;
}

const MOST_LINES = 5;

function referrersView({ graph }: LookedAt, node: number): ToolView {
  const { start, list } = strongIncoming(graph);
  const edges = Array.from(list.subarray(start[node], start[node + 1]));
  const isSeen = (holder: number): boolean => (holder < graph.firstObject ? !isStackPlace(graph, holder) : isTracked(graph, holder));
  const says = edges.filter((edge) => isSeen(graph.edgeFrom[edge])).map((edge) => {
    const holder = graph.edgeFrom[edge];
    return holder < graph.firstObject ? `a dict (the names of ${nodeName(graph, holder)})` : `${nodeName(graph, holder)} (it does not say: as ${labelOf(graph, edge)})`;
  });
  const unseen = edges.length - says.length;
  return {
    tool: `gc.get_referrers() of the ${nodeName(graph, node)}`,
    says: says.length > MOST_LINES ? [...says.slice(0, MOST_LINES), `and ${says.length - MOST_LINES} more`] : says,
    truth: `${edges.length.toLocaleString('en')} strong ${edges.length === 1 ? 'reference leads' : 'references lead'} to it${unseen > 0 ? `, ${unseen} of which it does not see` : ''}.`,
    blindSpot: 'It goes one step back and gives no names. It does not see local variables of running functions, nor holders that the collector does not '
      + 'track. Its own list is one more holder of what it found.',
  };
}

function countsView({ graph, reached }: LookedAt): ToolView {
  const seen = countByType(graph, (node) => isTracked(graph, node));
  const untracked = countByType(graph, (node) => !isTracked(graph, node));
  const ghosts = countByType(graph, (node) => reached[node] === 0);
  const sum = (counts: ReadonlyMap<string, { count: number }>): number => [...counts.values()].reduce((total, { count }) => total + count, 0);
  return {
    tool: 'Counts by type from gc.get_objects(), as objgraph prints them',
    says: [countsText(seen)],
    truth: `${objectsText(sum(seen) + sum(untracked))} are alive; ${sum(untracked)} of them are not tracked by the collector and so not counted, `
      + `and ${sum(ghosts)} cannot be reached any more and are.`,
    blindSpot: 'It counts only what the collector tracks: no str, bytes, int, nor tuples and dicts of such. It does not tell garbage from what is in use, '
      + 'nor say who holds anything. A shallow count says nothing about what hangs on an object.',
  };
}

function allocationView({ graph }: LookedAt, sites: AllocationSites): ToolView {
  const bySite = new Map<Site, number>();
  let known = 0;
  let total = 0;
  for (const object of graph.objects) {
    if (isShared(object)) continue;
    total += object.size;
    const site = sites.get(object.id);
    if (site === undefined) continue;
    known += object.size;
    bySite.set(site, (bySite.get(site) ?? 0) + object.size);
  }
  const byLine = new Map<string, number>();
  for (const [site, bytes] of bySite) byLine.set(siteText(site), (byLine.get(siteText(site)) ?? 0) + bytes);
  const sorted = [...byLine].sort(([, one], [, other]) => other - one).slice(0, MOST_LINES);
  return {
    tool: 'tracemalloc, by line',
    says: known === 0 ? ['Nothing: it was not started, or this run did not record where objects are made.'] : sorted.map(([site, bytes]) => `${site}: ${bytesText(bytes)}`),
    truth: `The program's objects have ${bytesText(total)}.`,
    blindSpot: 'It says where memory was asked for and not who holds it: a leak made in one place and kept in another shows where it was made. What was made '
      + 'before tracemalloc.start() is missing, and garbage that waits for the collector counts as memory in use.',
  };
}

function processView({ graph, reached }: LookedAt, peakBytes: number | undefined): ToolView {
  let [alive, garbage] = [0, 0];
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    if (reached[node] === 1) alive += graph.size[node];
    else garbage += graph.size[node];
  }
  const highest = peakBytes === undefined ? alive + garbage : Math.max(peakBytes, alive + garbage);
  return {
    tool: "The process's memory (RSS)",
    says: [`at least ${bytesText(highest)} for objects, on top of the interpreter itself`],
    truth: `${bytesText(alive)} can be reached, ${bytesText(garbage)} wait for a collection.`,
    blindSpot: 'It hardly ever falls: freed memory stays with the allocator for the next objects, and one object that lives keeps a whole arena. It says that '
      + 'something grows, but neither what nor why.',
  };
}
