/** The tree of places at which live bytes were made, as the rectangles of a flame graph and as rows of a table. */
import { hierarchy, partition } from 'd3-hierarchy';
import type { HierarchyNode } from 'd3-hierarchy';
import type { SiteNode } from '@/lib/heap/site-tree';
import { bytesText } from './byte-text';

export interface FlameCell {
  key: string;
  /** `line 12 in add`. */
  title: string;
  /** The place and the calls that led there, the nearest first. */
  stack: string[];
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

/**
 * The program at the top, what it called below it; the largest first. `widest`: key of a cell that is to have the whole width, with what
 * led to it above and what it called below.
 */
export function flameOf(tree: SiteNode, widest = ''): FlameCell[] {
  const root = hierarchy(tree).sum((node) => Math.max(0, node.bytes - node.children.reduce((sum, child) => sum + child.bytes, 0)));
  const cells: FlameCell[] = [];
  const nodes = partition<SiteNode>()(root);
  const window = nodes.find((node) => keyOf(node) === widest) ?? nodes;
  const across = (x: number): number => Math.min(1, Math.max(0, (x - window.x0) / (window.x1 - window.x0)));
  nodes.each((node) => {
    const [from, to] = [across(node.x0), across(node.x1)];
    if (cells.length >= MOST_CELLS || to - from < NARROWEST) return;
    const { file, line, bytes, count, children } = node.data;
    const own = bytes - children.reduce((sum, child) => sum + child.bytes, 0);
    const stack = node.ancestors().map(({ data }) => titleOf(data)).slice(0, -1);
    cells.push({ key: keyOf(node), title: titleOf(node.data), stack, line, file, bytes, count, own, depth: node.depth, from, to });
  });
  return cells;
}

const titleOf = ({ line, function: name }: SiteNode): string => (line === 0 ? name : `line ${line} in ${name}`);

const keyOf = (node: HierarchyNode<SiteNode>): string => node.ancestors().map(({ data }) => `${data.line}:${data.function}`).join('/');

/** What was made in each line of a file and is alive, whoever called: `1.2 kB in 12 objects`. */
export function lineNotes(tree: SiteNode, file: string): Map<number, string> {
  const lines = new Map<number, { bytes: number; count: number }>();
  hierarchy(tree).each(({ data: { file: own, line, bytes, count, children } }) => {
    if (own !== file || line === 0) return;
    const sums = lines.get(line) ?? { bytes: 0, count: 0 };
    sums.bytes += bytes - children.reduce((sum, child) => sum + child.bytes, 0);
    sums.count += count - children.reduce((sum, child) => sum + child.count, 0);
    lines.set(line, sums);
  });
  const made = [...lines].filter(([, { bytes }]) => bytes > 0);
  return new Map(made.map(([line, { bytes, count }]) => [
    line, `${bytesText(bytes)} in ${count.toLocaleString('en')} ${count === 1 ? 'object' : 'objects'}`,
  ]));
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
