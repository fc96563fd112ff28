/** The picture as a tree to walk: from the names outside the heap to what they hold, and on; then what nobody can reach. */
import { footerText } from './heap-layout';
import type { Box, HeapPicture } from './heap-picture';
import { nameBoxes } from './heap-table';

export interface TreeItem {
  /** The way to it, unique in the tree and the same from step to step. */
  key: string;
  /** The name by which its holder refers to it: `.next`; empty at the top. */
  label: string;
  /** `Node #2`, `3` for a value, `…` for what is not told. */
  name: string;
  /** `refs 2 · gen 0`, `unreachable`; what else is to be said. */
  note: string;
  /** Key of its box; empty for a value. */
  box: string;
  state: Box['state'];
  weak: boolean;
  /** It stands above itself in this branch: it is not gone into again. */
  isRepeated: boolean;
  hasChildren: boolean;
  /** Keys of the boxes from the top to this one. */
  way: readonly string[];
}

/** Items of one parent; more are counted in the last one. */
const MOST_CHILDREN = 100;

/** Equal names once, with their number: those of many objects that are one box. */
function gathered(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => (count === 1 ? label : `${label} × ${count}`));
}

export class HeapTree {
  private readonly boxes: ReadonlyMap<string, Box>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly outgoing = new Map<string, HeapPicture['arrows']>();

  /** `retainedText`: what would be freed with a box, in words, or nothing. */
  constructor(private readonly picture: HeapPicture, private readonly retainedText: (box: Box) => string = () => '') {
    this.boxes = new Map(picture.boxes.map((box) => [box.key, box]));
    this.names = nameBoxes(picture.boxes);
    for (const arrow of picture.arrows) this.outgoing.set(arrow.from, [...(this.outgoing.get(arrow.from) ?? []), arrow]);
  }

  /** Roots, then unreachable and freed objects that no other such object holds, or one of those that hold each other. */
  tops(): TreeItem[] {
    const roots = this.picture.boxes.filter(({ kind }) => kind === 'root');
    const lost = this.picture.boxes.filter(({ kind, state }) => kind !== 'root' && state !== 'live');
    const seen = new Set<string>();
    const see = (key: string): void => {
      const waiting = [key];
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        waiting.push(...(this.outgoing.get(at) ?? []).map(({ to }) => to));
      }
    };
    const strongFrom = (key: string): string[] =>
      (this.outgoing.get(key) ?? []).filter(({ to, weak }) => !weak && to !== key).map(({ to }) => to);
    const heldByLost = new Set(lost.flatMap(({ key }) => strongFrom(key)));
    const tops: Box[] = [...roots];
    for (const box of [...lost.filter(({ key }) => !heldByLost.has(key)), ...lost]) {
      if (seen.has(box.key)) continue;
      tops.push(box);
      see(box.key);
    }
    return tops.map((box) => this.itemOf(box, null, '', false));
  }

  childrenOf(item: TreeItem): TreeItem[] {
    const box = this.boxes.get(item.box);
    if (box === undefined || !item.hasChildren) return [];
    const held = (this.outgoing.get(box.key) ?? []).flatMap(({ to, labels, weak }) => {
      const target = this.boxes.get(to);
      return target === undefined ? [] : gathered(labels).map((label) => this.itemOf(target, item, label, weak));
    });
    const values = box.fields.map(({ name, value }, index): TreeItem => ({
      key: `${item.key}/${index}=${name}`, label: name, name: value, note: '', box: '', state: 'live', weak: false, isRepeated: false,
      hasChildren: false, way: item.way,
    }));
    const all = [...values, ...held];
    if (all.length <= MOST_CHILDREN) return all;
    const name = `and ${(all.length - MOST_CHILDREN + 1).toLocaleString('en')} more`;
    const more: TreeItem = { ...all[0], key: `${item.key}/more`, label: '', name, note: '', box: '', hasChildren: false };
    return [...all.slice(0, MOST_CHILDREN - 1), more];
  }

  private itemOf(box: Box, parent: TreeItem | null, label: string, weak: boolean): TreeItem {
    const isRepeated = parent?.way.includes(box.key) ?? false;
    const name = box.text === '' ? this.names.get(box.key) ?? box.title : `${this.names.get(box.key) ?? box.title} ${box.text}`;
    const note = [
      box.kind === 'root' ? '' : footerText(box), weak ? 'weak reference' : '', isRepeated ? 'as above' : this.retainedText(box),
    ].filter((part) => part !== '').join(' · ');
    return {
      key: `${parent === null ? '' : `${parent.key}/`}${label}>${box.key}`, way: [...parent?.way ?? [], box.key],
      label, name, note, box: box.key, state: box.state, weak, isRepeated,
      hasChildren: !isRepeated && (box.fields.length > 0 || (this.outgoing.get(box.key) ?? []).some(({ to }) => this.boxes.has(to))),
    };
  }
}
