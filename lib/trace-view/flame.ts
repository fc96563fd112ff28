/** The tree of places at which live bytes were made, as the rectangles of a flame graph and as rows of a table. */
import { hierarchy, partition } from 'd3-hierarchy';
import type { SiteNode } from '@/lib/heap/site-tree';

export interface FlameCell {
  key: string;
  /** `line 12 in add`. */
  title: string;
  line: number;
  file: string;
  bytes: number;
  count: number;
  /** Bytes that were made at this very place, and not by what it called. */
  own: number;
  depth: number;
  /** Parts of the whole width: 0 to 1. */
  from: number;
  to: number;
}

const MOST_CELLS = 400;
/** Narrower ones cannot be seen. */
const NARROWEST = 0.002;

/** The program at the top, what it called below it; the largest first. */
export function flameOf(tree: SiteNode): FlameCell[] {
  const root = hierarchy(tree).sum((node) => Math.max(0, node.bytes - node.children.reduce((sum, child) => sum + child.bytes, 0)));
  const cells: FlameCell[] = [];
  partition<SiteNode>()(root).each((node) => {
    if (cells.length >= MOST_CELLS || node.x1 - node.x0 < NARROWEST) return;
    const { file, line, function: name, bytes, count, children } = node.data;
    const own = bytes - children.reduce((sum, child) => sum + child.bytes, 0);
    const key = node.ancestors().map(({ data }) => `${data.line}:${data.function}`).join('/');
    const title = line === 0 ? name : `line ${line} in ${name}`;
    cells.push({ key, title, line, file, bytes, count, own, depth: node.depth, from: node.x0, to: node.x1 });
  });
  return cells;
}

/** Places with bytes of their own, the most first: the flame graph as a list. */
export function placesOf(cells: readonly FlameCell[]): { title: string; line: number; bytes: number }[] {
  const byTitle = new Map<string, { title: string; line: number; bytes: number }>();
  for (const { title, line, own } of cells) {
    if (own <= 0 || line === 0) continue;
    const row = byTitle.get(title);
    if (row) row.bytes += own;
    else byTitle.set(title, { title, line, bytes: own });
  }
  return [...byTitle.values()].sort((one, other) => other.bytes - one.bytes);
}
