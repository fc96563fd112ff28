import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { bytesText } from '@/lib/trace-view/byte-text';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { HeapTree as Tree } from '@/lib/trace-view/heap-tree';
import type { TreeItem } from '@/lib/trace-view/heap-tree';
import type { Retention } from '@/lib/trace-view/retention';
import type { HeapSelection } from './heap-selection';
import styles from './heap-tree.module.css';

interface Props {
  picture: HeapPicture;
  caption: string;
  retention: Retention | undefined;
  /** Lets boxes be chosen. */
  selection: HeapSelection;
}

interface Row { item: TreeItem; level: number; at: number; of: number; parent: string; isOpen: boolean }

const signOf = ({ box, weak }: TreeItem): string => (box === '' ? ' = ' : weak ? ' ⇢ ' : ' → ');

/** The items that are in sight, in order. */
function rowsOf(tree: Tree, opened: ReadonlySet<string>, closed: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const add = (items: TreeItem[], level: number, parent: string): void => items.forEach((item, index) => {
    const isOpen = item.hasChildren && (level === 1 ? !closed.has(item.key) : opened.has(item.key));
    rows.push({ item, level, at: index + 1, of: items.length, parent, isOpen });
    if (isOpen) add(tree.childrenOf(item), level + 1, item.key);
  });
  add(tree.tops(), 1, '');
  return rows;
}

const changed = (set: ReadonlySet<string>, key: string, isIn: boolean): Set<string> => {
  const next = new Set(set);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
};

/**
 * The heap as a tree: from names to what they hold, and on. Up and down go from item to item, right opens, left closes or goes up, Enter
 * chooses the object. What is open stays open from step to step.
 */
export function HeapTree({ picture, caption, retention, selection }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => new Tree(picture, (box) => {
    const bytes = retention?.retainedBy(box) ?? null;
    return bytes === null || bytes === box.size ? '' : `keeps ${bytesText(bytes)}`;
  }), [picture, retention]);
  const rows = rowsOf(tree, opened, closed);
  const entry = rows.some(({ item }) => item.key === current) ? current : rows[0]?.item.key;
  const open = ({ item, level }: Row, isOpen: boolean): void => {
    if (!item.hasChildren) return;
    if (level === 1) setClosed(changed(closed, item.key, !isOpen));
    else setOpened(changed(opened, item.key, isOpen));
  };
  const goTo = (row: Row | undefined, level = 0): void => {
    if (!row || row.level < level) return;
    setCurrent(row.item.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.item.key)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const index = rows.findIndex(({ item }) => item.key === (event.target as HTMLElement).dataset.key);
    const row = rows[index];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => goTo(rows[index + 1]), ArrowUp: () => goTo(rows[index - 1]), Home: () => goTo(rows[0]), End: () => goTo(rows.at(-1)),
      ArrowRight: () => (row.item.hasChildren && !row.isOpen ? open(row, true) : goTo(rows.at(index + 1), row.level + 1)),
      ArrowLeft: () => (row.isOpen ? open(row, false) : goTo(rows.find(({ item }) => item.key === row.parent))),
      Enter: () => choose(row), ' ': () => choose(row),
    };
    const act = acts[event.key] ?? letterAct(event.key, index);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const letterAct = (key: string, index: number): (() => void) | undefined => {
    if (key.length !== 1) return undefined;
    const wordOf = ({ item }: Row): string => (item.label.replace(/^[.['"]+/, '') || item.name).toLowerCase();
    const starts = (row: Row): boolean => wordOf(row).startsWith(key.toLowerCase());
    return () => goTo([...rows.slice(index + 1), ...rows.slice(0, index)].find(starts));
  };
  const choose = ({ item }: Row): void => {
    if (item.box !== '') selection.onChoose(item.box);
  };
  if (rows.length === 0) return <p className={styles.empty}>Nothing to show.</p>;
  return (
    <div className={styles.frame}>
      <div ref={list} role="tree" aria-label={caption} className={styles.tree}>
        {rows.map((row) => (
          <div
            key={row.item.key} role="treeitem" aria-level={row.level} aria-posinset={row.at} aria-setsize={row.of} data-key={row.item.key}
            data-state={row.item.state} data-weak={row.item.weak} tabIndex={row.item.key === entry ? 0 : -1}
            aria-selected={row.item.box !== '' && selection.chosen.includes(row.item.box)}
            style={{ paddingInlineStart: `${row.level * 1.15}rem` }}
            {...(row.item.hasChildren ? { 'aria-expanded': row.isOpen } : {})}
            onFocus={() => setCurrent(row.item.key)} onKeyDown={press}
            onClick={(event) => ('opens' in (event.target as HTMLElement).dataset ? open(row, !row.isOpen) : choose(row))}
          >
            <span className={styles.twisty} aria-hidden="true" data-opens>{row.item.hasChildren ? (row.isOpen ? '▾' : '▸') : ''}</span>
            {row.item.label !== '' && <span className={styles.label}>{`${row.item.label}${signOf(row.item)}`}</span>}
            <span className={styles.name}>{row.item.name}</span>
            {row.item.note !== '' && <span className={styles.note}>{` ${row.item.note}`}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
