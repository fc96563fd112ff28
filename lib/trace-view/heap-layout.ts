/**
 * Where boxes and arrows go. Several moments of one program are laid out together: an object keeps its place from one
 * to the next, so that what changes is what moves the eye.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { routeArrow } from './arrow-routes';
import type { Arrow, Box, HeapPicture } from './heap-picture';

export interface Placed { x: number; y: number; width: number; height: number }
export interface Point { x: number; y: number }

export interface PlacedArrow {
  /** SVG path data, from the edge of one box to the edge of the other. */
  path: string;
  /** The middle of its names. */
  label: Point;
}

export interface HeapLayout {
  width: number;
  height: number;
  /** By key of the box; top left corner. */
  boxes: Map<string, Placed>;
  /** By key of the arrow. */
  arrows: Map<string, PlacedArrow>;
  /** Stripes behind the boxes, one for each generation of the collector. */
  lanes?: Lane[];
}

export interface Lane extends Placed { title: string }

/** Sizes of the drawing in CSS pixels; the style sheet has the same font sizes. */
export const metrics = {
  /** Of a character in the title, in a field or label, in the last line: 13, 12 and 11.5 pixels of a monospaced font. */
  titleCharWidth: 7.9,
  charWidth: 7.25,
  footCharWidth: 7,
  padding: 12,
  header: 34,
  line: 19,
  footer: 24,
  minWidth: 104,
  labelHeight: 18,
} as const;

/** Size of a box from the text in it. */
export function measureBox(box: Box): { width: number; height: number } {
  const { titleCharWidth, charWidth, footCharWidth, padding, header, line, footer, minWidth } = metrics;
  const title = box.text ? `${box.title} ${box.text}` : box.title;
  const fields = box.fields.map((field) => `${field.name} = ${field.value}`.length * charWidth);
  const widest = Math.max(title.length * titleCharWidth, ...fields, footerText(box).length * footCharWidth);
  const footerHeight = box.kind === 'root' ? 6 : footer;
  return {
    width: Math.max(minWidth, Math.ceil(widest) + 2 * padding),
    height: header + box.fields.length * line + footerHeight,
  };
}

/** The line at the bottom of a box: the count, the generation, or that it is gone. Empty for a root. */
export function footerText(box: Box): string {
  if (box.kind === 'root') return '';
  if (box.foot !== undefined) return box.foot;
  if (box.state === 'freed') return 'freed';
  if (box.kind === 'fold') return `${box.size?.toLocaleString('en')} bytes${box.state === 'unreachable' ? ' · unreachable' : ''}`;
  const count = box.refcount === null ? '' : box.refcount < 0 ? 'immortal' : `refs ${box.refcount}`;
  const generation = box.generation === null ? 'untracked' : `gen ${box.generation}`;
  const collecting = box.gcRefs === null ? '' : ` · gc_refs ${box.gcRefs}`;
  const lost = box.verdict === 'unreachable' ? ' · unreachable so far' : box.state === 'unreachable' ? ' · unreachable' : '';
  return `${count} · ${generation}${collecting}${lost}`;
}

/** The names of an arrow as far as there is room: equal ones once with their number, and no more than three. */
export function arrowText({ labels }: Arrow): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const names = [...counts].map(([label, count]) => (count > 1 ? `${label} × ${count}` : label));
  return names.length > 3 ? [...names.slice(0, 2), `+${names.length - 2}`].join(', ') : names.join(', ');
}

/** Room above a box for the arrow that leads back to it. */
const LOOP_HEIGHT = 40;

/** Pixels that the names of an arrow take. */
export const widthOf = (arrow: Arrow): number => Math.ceil(arrowText(arrow).length * metrics.charWidth);

interface Sizes {
  boxes: Map<string, { width: number; height: number }>;
  arrows: Map<string, Arrow>;
  loops: Set<string>;
  /** Arrows that do not shape the drawing: those of names that are there in a few of the moments only, as local variables are. */
  passing: Set<string>;
}

/** A local variable that leads to an object in fewer of the moments than this part of them does not shape a common drawing. */
const LASTING = 0.6;

/** Every box at the largest size that it has in any of the pictures, and all their arrows. */
function gather(pictures: readonly HeapPicture[]): Sizes {
  const sizes: Sizes = { boxes: new Map(), arrows: new Map(), loops: new Set(), passing: new Set() };
  const seen = new Map<string, number>();
  const stack = new Set<string>();
  for (const picture of pictures) {
    for (const box of picture.boxes) {
      const { width, height } = measureBox(box);
      if (box.kind === 'root' && box.title.endsWith(' locals')) stack.add(box.key);
      const known = sizes.boxes.get(box.key) ?? { width: 0, height: 0 };
      sizes.boxes.set(box.key, { width: Math.max(width, known.width), height: Math.max(height, known.height) });
    }
    for (const arrow of picture.arrows) {
      sizes.arrows.set(arrow.key, arrow);
      seen.set(arrow.key, (seen.get(arrow.key) ?? 0) + 1);
      if (arrow.from === arrow.to) sizes.loops.add(arrow.from);
    }
  }
  for (const [key, { from }] of sizes.arrows) {
    if (stack.has(from) && (seen.get(key) ?? 0) < LASTING * pictures.length) sizes.passing.add(key);
  }
  return sizes;
}

/** One layout for all the pictures. */
export function layOut(pictures: readonly HeapPicture[]): HeapLayout {
  const sizes = gather(pictures);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 44, edgesep: 22, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [key, { width, height }] of sizes.boxes) {
    graph.setNode(key, { width, height: height + (sizes.loops.has(key) ? LOOP_HEIGHT : 0) });
  }
  for (const arrow of sizes.arrows.values()) {
    if (arrow.from === arrow.to || sizes.passing.has(arrow.key)) continue;
    const width = widthOf(arrow) + 10;
    graph.setEdge(arrow.from, arrow.to, { width, height: metrics.labelHeight, labelpos: 'c' }, arrow.key);
  }
  layout(graph);
  return read(graph, sizes);
}

function read(graph: Graph, sizes: Sizes): HeapLayout {
  const boxes = new Map<string, Placed>();
  for (const [key, { width, height }] of sizes.boxes) {
    const node = graph.node(key) as Placed;
    boxes.set(key, { x: node.x - width / 2, y: node.y + node.height / 2 - height, width, height });
  }
  const arrows = new Map<string, PlacedArrow>();
  for (const arrow of sizes.arrows.values()) {
    const box = boxes.get(arrow.from);
    const to = boxes.get(arrow.to);
    if (sizes.passing.has(arrow.key)) {
      if (box && to) arrows.set(arrow.key, routeArrow(box, to, widthOf(arrow)));
    } else if (arrow.from !== arrow.to) {
      const { points, x, y } = graph.edge({ v: arrow.from, w: arrow.to, name: arrow.key }) as { points: Point[]; x: number; y: number };
      arrows.set(arrow.key, { path: curveThrough(points), label: { x, y } });
    } else if (box) arrows.set(arrow.key, loopAbove(box));
  }
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width: Math.max(0, width), height: Math.max(0, height), boxes, arrows };
}

/** From the box's upper edge back to it. The layout library bends such arrows below the box, across what stands there. */
export function loopAbove({ x, y, width }: Placed): PlacedArrow {
  const [from, to, top] = [x + width * 0.68, x + width * 0.32, y - LOOP_HEIGHT + 12];
  return {
    path: `M${round(from)},${round(y)} C${round(from)},${round(top)} ${round(to)},${round(top)} ${round(to)},${round(y)}`,
    label: { x: x + width / 2, y: y - LOOP_HEIGHT + 18 },
  };
}

/** A smooth path through the points: straight ends, rounded where it turns. SVG path data. */
export function curveThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1) ?? first;
  const middles = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1];
    return `Q${round(point.x)},${round(point.y)} ${round((point.x + next.x) / 2)},${round((point.y + next.y) / 2)}`;
  });
  return `M${round(first.x)},${round(first.y)} ${middles.join(' ')} L${round(last.x)},${round(last.y)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
