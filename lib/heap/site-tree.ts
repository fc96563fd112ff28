/** Where live bytes were made, as the tree of calls that led there: what a flame graph draws. */
import type { AllocationSites, Site } from './allocation-sites';
import type { HeapGraph } from './graph';
import { isShared } from './graph';

export interface SiteNode extends Site {
  /** Made here or by something that was called from here. */
  bytes: number;
  count: number;
  /** The largest first. */
  children: SiteNode[];
}

/** The tree of all objects of the graph whose making was noted; the root stands for the program, and its line is 0. */
export function siteTree(graph: HeapGraph, sites: AllocationSites): SiteNode {
  const root: SiteNode = { file: '', line: 0, function: 'program', bytes: 0, count: 0, children: [] };
  const leaves = new Map<unknown, SiteNode[]>();
  graph.objects.forEach((object, index) => {
    const site = isShared(object) ? undefined : sites.get(object.id);
    if (site === undefined) return;
    let way = leaves.get(site);
    if (way === undefined) leaves.set(site, (way = wayTo(root, [...[...site.callers].reverse(), site])));
    for (const node of way) {
      node.bytes += graph.size[graph.firstObject + index];
      node.count++;
    }
  });
  sort(root);
  return root;
}

/** The nodes from the root to the last of the places, made where they are missing. */
function wayTo(root: SiteNode, places: readonly Site[]): SiteNode[] {
  const way = [root];
  for (const place of places) {
    const { children } = way[way.length - 1];
    let next = children.find((child) => child.line === place.line && child.function === place.function && child.file === place.file);
    if (next === undefined) {
      next = { file: place.file, line: place.line, function: place.function, bytes: 0, count: 0, children: [] };
      children.push(next);
    }
    way.push(next);
  }
  return way;
}

function sort(root: SiteNode): void {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    node.children.sort((one, other) => other.bytes - one.bytes || one.line - other.line);
    waiting.push(...node.children);
  }
}
