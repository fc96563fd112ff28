'use client';

import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent, DragMoveEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useEffect, useId, useRef, useState } from 'react';
import type { ParsonsPuzzle } from '@/lib/grading/parsons';
import type { ParsonsAnswer } from '@/lib/services/help/check-parsons';
import { sendJson } from '../ui/send-json';
import { keepDraft, useOpeningDraft } from './draft';
import { offerProgram } from './offered-program';
import { indentBy, isPlaced, moveBy, moveTo, openingOrder, placedRows, placeText, readOrder, REST } from './parsons-order';
import type { ParsonsOrder } from './parsons-order';
import styles from './parsons-panel.module.css';
import { GivenRow, PieceRow, RestRow } from './parsons-rows';

/** So many pixels to the side are one level. */
const LEVEL_PIXELS = 30;

interface Props {
  /** `Item.id`. */
  item: string;
  slug: string;
  puzzle: ParsonsPuzzle;
}

/** Lines of a solution to be put in order: dragged, or moved with the arrow keys or the buttons of each. */
export function ParsonsPanel(props: Props) {
  const draft = useOpeningDraft(`${props.item}:pieces`);
  const kept = readOrder(draft, props.puzzle);
  return <Pieces key={kept ? 'kept' : 'new'} {...props} opening={kept ?? openingOrder(props.puzzle)} />;
}

/** We say ourselves where a piece is, for all ways to move it. */
const SILENT = {
  announcements: { onDragStart: () => '', onDragOver: () => '', onDragEnd: () => '', onDragCancel: () => '' },
  screenReaderInstructions: { draggable: '' },
};

function Pieces({ item, slug, puzzle, opening }: Props & { opening: ParsonsOrder }) {
  const [order, setOrder] = useState(opening);
  const [answer, setAnswer] = useState<ParsonsAnswer | null>(null);
  const [problem, setProblem] = useState('');
  const [isChecking, setChecking] = useState(false);
  const [spoken, setSpoken] = useState('');
  const [shift, setShift] = useState(0);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<string | null>(null);
  const help = useId();

  // A row that is moved is taken off the page and put back, and loses the focus.
  useEffect(() => {
    if (toFocus.current === null) return;
    list.current?.querySelector<HTMLElement>(toFocus.current)?.focus();
    toFocus.current = null;
  }, [order]);

  const change = (next: ParsonsOrder, id: string) => {
    setOrder(next);
    setAnswer(null);
    setProblem('');
    setSpoken(placeText(next, id));
    keepDraft(`${item}:pieces`, JSON.stringify(next));
  };
  const act = (id: string, action: string, next: ParsonsOrder) => {
    toFocus.current = `[data-row="${id}"] [data-action="${action}"]`;
    change(next, id);
  };
  const levels = (pixels: number): number => Math.round(pixels / LEVEL_PIXELS);
  const drop = ({ active, over, delta }: DragEndEvent) => {
    setShift(0);
    const id = String(active.id);
    const moved = over && over.id !== active.id ? moveTo(order, id, order.rows.indexOf(String(over.id))) : order;
    change(indentBy(moved, id, levels(delta.x)), id);
  };
  const check = async () => {
    setChecking(true);
    setProblem('');
    const sent = await sendJson<ParsonsAnswer>(`/api/challenges/${slug}/parsons`, { placed: placedRows(order) });
    setChecking(false);
    if (sent.ok) setAnswer(sent.value);
    else setProblem(sent.message);
  };
  const startOver = () => {
    setOrder(openingOrder(puzzle));
    setAnswer(null);
    keepDraft(`${item}:pieces`, null);
    setSpoken('All pieces are out of the program again.');
  };
  const placed = puzzle.pieces.filter(({ id }) => isPlaced(order, id)).length;

  return (
    <div className={styles.panel}>
      <p id={help} className={styles.note}>
        Drag the pieces into the program, to the right for more depth. With the keyboard: on a piece’s grip, ↑ and ↓ move it, ← and →
        change its depth. What is grey stays where it is.
      </p>
      <DndContext
        sensors={sensors} collisionDetection={closestCenter} accessibility={SILENT}
        onDragMove={({ delta }: DragMoveEvent) => setShift(levels(delta.x))} onDragEnd={drop} onDragCancel={() => setShift(0)}
      >
        <SortableContext items={order.rows} strategy={verticalListSortingStrategy}>
          <ol ref={list} className={styles.rows}>
            {order.rows.map((id) => {
              const given = puzzle.given.find((row) => row.id === id);
              const piece = puzzle.pieces.find((row) => row.id === id);
              if (given) return <GivenRow key={id} id={id} lines={given.lines} isWrong={answer?.at === id} />;
              if (!piece) return <RestRow key={REST} id={REST} isEmpty={placed === puzzle.pieces.length} />;
              return (
                <PieceRow
                  key={id} id={id} lines={piece.lines} order={order} shift={shift} isWrong={answer?.at === id} help={help}
                  onMove={(action, steps) => act(id, action, moveBy(order, id, steps))}
                  onIndent={(action, by) => act(id, action, indentBy(order, id, by))}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="visually-hidden" role="status">{spoken}</p>
      <div className={styles.actions}>
        <button type="button" className="button button-small button-primary" disabled={isChecking} onClick={() => void check()}>
          {isChecking ? 'Checking…' : 'Check the order'}
        </button>
        <button type="button" className="button button-small" onClick={startOver}>Start over</button>
        <span className={styles.note}>{placed} of {puzzle.pieces.length} pieces placed.</span>
      </div>
      <p className={styles.message} role="status" data-solved={answer?.isSolved ?? false}>{answer?.message ?? ''}</p>
      {answer?.isSolved && (
        <p>
          <button type="button" className="button button-small" onClick={() => offerProgram(item, answer.source)}>
            Put it into the editor
          </button>
        </p>
      )}
      <p className={styles.problem} role="alert">{problem}</p>
    </div>
  );
}
