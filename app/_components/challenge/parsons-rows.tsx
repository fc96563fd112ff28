'use client';

import { useSortable } from '@dnd-kit/sortable';
import type { CSSProperties, KeyboardEvent } from 'react';
import { DEEPEST, indentOf, isPlaced, REST } from './parsons-order';
import type { ParsonsOrder } from './parsons-order';
import styles from './parsons-panel.module.css';

/** A longer part of what is given is folded. */
const MOST_LINES = 10;

/** Where a row is while another one is dragged past it. */
function useRow(id: string, isPiece: boolean) {
  const sortable = useSortable({ id, disabled: { draggable: !isPiece } });
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = sortable;
  const style: CSSProperties = { transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined, transition };
  return { setNodeRef, setActivatorNodeRef, listeners, style, isDragging };
}

/** What stands in the program already. */
export function GivenRow({ id, lines, isWrong }: { id: string; lines: readonly string[]; isWrong: boolean }) {
  const { setNodeRef, style } = useRow(id, false);
  const last = lines.length - 1;
  return (
    <li ref={setNodeRef} style={style} className={styles.given} data-wrong={isWrong}>
      {lines.length <= MOST_LINES
        ? <pre><code>{lines.join('\n')}</code></pre>
        : (
          <details>
            <summary className={styles.folded}>
              <code>{lines[0]}</code>
              <span className={styles.note}>{lines.length - 2} lines as given</span>
              <code>{lines[last]}</code>
            </summary>
            <pre><code>{lines.slice(1, last).join('\n')}</code></pre>
          </details>
        )}
    </li>
  );
}

/** Below it lie the pieces that are not in the program. */
export function RestRow({ id, isEmpty }: { id: string; isEmpty: boolean }) {
  const { setNodeRef, style } = useRow(id, false);
  return (
    <li ref={setNodeRef} style={style} className={styles.rest}>
      {isEmpty ? 'Here the program ends. All pieces are in it.' : 'Here the program ends. Pieces still to be placed:'}
    </li>
  );
}

interface PieceProps {
  id: string;
  lines: readonly string[];
  order: ParsonsOrder;
  /** Levels by which the piece that is dragged is moved to the side. */
  shift: number;
  isWrong: boolean;
  /** Id of the text that tells how pieces are moved. */
  help: string;
  onMove(action: string, steps: number): void;
  onIndent(action: string, levels: number): void;
}

/** A piece: a grip for pointer and arrow keys, and a button for each way to move it. */
export function PieceRow({ id, lines, order, shift, isWrong, help, onMove, onIndent }: PieceProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, style, isDragging } = useRow(id, true);
  const indent = Math.max(0, Math.min(DEEPEST, indentOf(order, id) + (isDragging ? shift : 0)));
  const name = lines.find((line) => !line.trimStart().startsWith('#'))?.trim() ?? '';
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const level = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined && level === undefined) return;
    event.preventDefault();
    if (step !== undefined) onMove('grip', step);
    else if (level !== undefined) onIndent('grip', level);
  };
  const place = order.rows.indexOf(id);
  const buttons = [
    { action: 'up', text: '↑', title: 'up', isOff: place === 0, press: () => onMove('up', -1) },
    { action: 'down', text: '↓', title: 'down', isOff: place === order.rows.length - 1, press: () => onMove('down', 1) },
    { action: 'out', text: '←', title: 'less deep', isOff: indent === 0, press: () => onIndent('out', -1) },
    { action: 'in', text: '→', title: 'deeper', isOff: indent === DEEPEST, press: () => onIndent('in', 1) },
    ...(isPlaced(order, id) ? [] : [{
      action: 'place', text: '⤒', title: 'into the program', isOff: false, press: () => onMove('place', order.rows.indexOf(REST) - place),
    }]),
  ];
  return (
    <li
      ref={setNodeRef} style={style} className={styles.piece} data-row={id} data-dragged={isDragging} data-wrong={isWrong}
      data-placed={isPlaced(order, id)}
    >
      <button
        ref={setActivatorNodeRef} type="button" className={styles.grip} aria-label={`Move: ${name}`} aria-describedby={help}
        data-action="grip" {...listeners} onKeyDown={press}
      >
        <svg width="14" height="18" viewBox="0 0 14 18" aria-hidden="true">
          {[3, 9, 15].map((y) => <g key={y}><circle cx="4" cy={y} r="1.5" /><circle cx="10" cy={y} r="1.5" /></g>)}
        </svg>
      </button>
      <pre style={{ paddingLeft: `${indent * 4}ch` }} data-indent={indent}><code>{lines.join('\n')}</code></pre>
      <div className={styles.buttons} role="group" aria-label={`Ways to move: ${name}`}>
        {buttons.map(({ action, text, title, isOff, press: move }) => (
          <button
            key={action} type="button" data-action={action} aria-label={title} title={title} aria-disabled={isOff}
            onClick={() => { if (!isOff) move(); }}
          >
            <span aria-hidden="true">{text}</span>
          </button>
        ))}
      </div>
      {isWrong && <p className={styles.wrong}>Look at this one.</p>}
    </li>
  );
}
