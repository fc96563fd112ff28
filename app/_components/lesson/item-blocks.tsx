import type { ComponentProps } from 'react';
import type { Item, OpenQuestion, RunBlock } from '@/lib/content/types';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import type { QuestionBoard } from '@/lib/grading/question-board';
import { Note } from '../ui/note';
import { Prose, renderProse } from '../ui/prose';
import { PredictPanel } from './predict-panel';
import { RunPanel } from './run-panel';

interface Source {
  item: Pick<Item, 'id'>;
  runs: Record<string, RunBlock>;
  questions: Record<string, OpenQuestion>;
  /** Of questions about the heap, by question id. */
  boards: Record<string, QuestionBoard>;
  answers: Record<string, AnswerView[]>;
}

type BlockProps = ComponentProps<'div'> & { 'data-id'?: string; 'data-title'?: string };

/** What a panel needs of a question: prose and code are rendered here, on the server. */
export function panelProps(item: string, { prompt, program: { highlighted, ...program }, ...question }: OpenQuestion) {
  return { item, question: { ...question, program }, prompt: <Prose tree={prompt} compact />, code: renderProse(highlighted) };
}

/** How the blocks that an author may put into prose are shown: `<lesson-run>`, `<lesson-predict>`, `<lesson-note>` and so on. */
export function itemBlocks({ item, runs, questions, boards, answers }: Source): Record<string, unknown> {
  const questionPanel = ({ 'data-id': id = '' }: BlockProps) => (
    <PredictPanel {...panelProps(item.id, questions[id])} board={boards[id] ?? null} answered={answers[id] ?? []} />
  );
  return {
    'lesson-note': ({ 'data-title': title = 'Note', children }: BlockProps) => <Note title={title}>{children}</Note>,
    'lesson-run': ({ 'data-id': id = '' }: BlockProps) => {
      const { title, profiles, snapshotAtEnd, program: { highlighted, ...program } } = runs[id];
      return <RunPanel block={{ id, title, profiles, snapshotAtEnd, program }} code={renderProse(highlighted)} />;
    },
    'lesson-predict': questionPanel,
    'lesson-heap': questionPanel,
    'lesson-find': questionPanel,
  };
}
