'use client';

import { useId, useState } from 'react';
import type { QuestionBoard } from '@/lib/grading/question-board';
import { answerOf, NOTHING_CHOSEN, progressText } from './board-answer';
import type { BoardAnswer, BoardQuestion } from './board-answer';
import { ChoiceList } from './board-choices';
import { BoardDrawing } from './board-drawing';
import styles from './board-form.module.css';
import { ChoiceTable } from './board-table';

const FORMS = ['List', 'Table', 'Drawing'] as const;
type Form = (typeof FORMS)[number];

interface Props {
  question: BoardQuestion;
  board: QuestionBoard;
  isSending: boolean;
  /** Why the last answer was not taken. */
  problem: string;
  onCommit(answer: string): void;
}

/** One answer in three forms, which can be changed at any time: a list, a table, the drawing of the heap. */
export function BoardForm({ question, board, isSending, problem, onCommit }: Props) {
  const [answer, setAnswer] = useState<BoardAnswer>(NOTHING_CHOSEN);
  const [form, setForm] = useState<Form>('List');
  const note = useId();
  const complete = answerOf(question, answer);
  const forms = FORMS.filter((name) => name !== 'Drawing' || board.snapshot !== null);
  const props = { question, board, answer, onChange: setAnswer };
  return (
    <form className={styles.form} onSubmit={(event) => {
      event.preventDefault();
      if (complete !== null) onCommit(complete);
    }}>
      <div className={styles.forms} role="group" aria-label="How to answer">
        {forms.map((name) => (
          <button key={name} type="button" aria-pressed={form === name} onClick={() => setForm(name)}>{name}</button>
        ))}
      </div>
      {form === 'List' && <ChoiceList {...props} />}
      {form === 'Table' && <ChoiceTable {...props} />}
      {form === 'Drawing' && <BoardDrawing {...props} />}
      <p className={styles.progress} role="status">{progressText(question, answer)}</p>
      <div className={styles.commit}>
        <button type="submit" className="button button-primary" disabled={complete === null || isSending} aria-describedby={note}>
          {isSending ? 'Committing…' : question.kind === 'find' ? 'Try it' : 'Commit prediction'}
        </button>
        <p id={note}>
          {question.kind === 'find' ? 'Then you see what becomes of each object, and why.' : 'Then you see what happens, and why.'}
        </p>
      </div>
      <p className={styles.problem} role="alert">{problem}</p>
    </form>
  );
}
