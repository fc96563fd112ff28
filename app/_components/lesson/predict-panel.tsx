'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { OpenFindQuestion, OpenHeapQuestion, OpenOutputQuestion, Program } from '@/lib/content/types';
import type { QuestionBoard } from '@/lib/grading/question-board';
import type { ProfileId } from '@/lib/python/api';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import { BoardForm } from '../question/board-form';
import { PartReview } from '../question/part-review';
import { ProfileSelect } from '../program/profile-select';
import frame from '../program/program.module.css';
import { announceAnswer } from '../ui/answered';
import { ReportProblem } from '../ui/report-problem';
import { sendJson } from '../ui/send-json';
import { AnswerForm } from './answer-form';
import { AnswerReview } from './answer-review';
import { AnsweredHeap } from './answered-heap';
import { EarlierAnswers } from './earlier-answers';
import styles from './predict-panel.module.css';

/** What of a question reaches the page before it is answered; prompt and code are rendered on the server. */
type ForPanel<Q extends { prompt: unknown; program: Program }> = Omit<Q, 'prompt' | 'program'> & { program: Omit<Program, 'highlighted'> };
export type OutputPanelQuestion = ForPanel<OpenOutputQuestion>;
export type PredictQuestion = OutputPanelQuestion | ForPanel<OpenHeapQuestion> | ForPanel<OpenFindQuestion>;

interface Props {
  /** `Item.id`. */
  item: string;
  question: PredictQuestion;
  prompt: ReactNode;
  code: ReactNode;
  /** For questions about the heap: what there is to choose from. */
  board: QuestionBoard | null;
  /** Earlier answers, oldest first. */
  answered: AnswerView[];
  onAnswered?(answer: AnswerView): void;
}

/** What the panels of the kinds of questions are called. */
const KIND_NAMES: Record<PredictQuestion['kind'], string> = { output: 'Predict', heap: 'Predict the heap', find: 'Find' };

/** A question: the output, the heap and the reasons stay away until an answer is committed. */
export function PredictPanel({ item, question, prompt, code, board, answered, onAnswered }: Props) {
  const [answers, setAnswers] = useState(answered);
  const [isOpen, setOpen] = useState(answered.length === 0);
  const [profile, setProfile] = useState<ProfileId>(answered.at(-1)?.profile ?? question.profiles[0]);
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const review = useRef<HTMLDivElement>(null);
  const hasJustAnswered = useRef(false);

  useEffect(() => {
    if (isOpen || !hasJustAnswered.current) return;
    hasJustAnswered.current = false;
    review.current?.focus();
  }, [isOpen]);

  const commit = async (answer: string) => {
    setSending(true);
    setProblem('');
    const sent = await sendJson<AnswerView>('/api/attempts', { kind: 'answer', item, question: question.id, profile, answer });
    setSending(false);
    if (!sent.ok) return setProblem(sent.message);
    if (sent.value.outcome === 'not-graded') return setProblem(`${sent.value.reason ?? ''} This was not graded and costs nothing.`);
    hasJustAnswered.current = true;
    setAnswers((earlier) => [...earlier, sent.value]);
    setOpen(false);
    announceAnswer();
    onAnswered?.(sent.value);
  };

  const current = answers.at(-1);
  return (
    <section id={question.id} className={`${frame.frame} ${styles.panel}`} aria-label={question.title} data-wide>
      <div className={frame.bar}>
        <h3 className={frame.title}><span className={styles.kind}>{KIND_NAMES[question.kind]}</span>{question.title}</h3>
        {isOpen ? <ProfileSelect profiles={question.profiles} value={profile} disabled={isSending} onChange={setProfile} />
          : <span className={frame.profile}>CPython {profile}</span>}
      </div>
      <div className={frame.sideBySide}>
        <div className={`${frame.code} ${styles.code}`}>{code}</div>
        <div className={styles.side}>
          <div className={styles.prompt}>{prompt}</div>
          {isOpen || !current
            ? question.kind === 'output'
              ? (
                <AnswerForm
                  question={question} profile={profile} earlier={answers} isSending={isSending} problem={problem}
                  onCommit={(answer) => void commit(answer)}
                />
              )
              : board && (
                <BoardForm
                  question={question} board={board} isSending={isSending} problem={problem} onCommit={(answer) => void commit(answer)}
                />
              )
            : (
              <div ref={review} tabIndex={-1} className={styles.review} role="group" aria-label={`Answer to: ${question.title}`}>
                {question.kind === 'output' ? <AnswerReview answers={answers} /> : <PartReview answers={answers} kind={question.kind} />}
                {current.help !== '' && <p className={styles.tried}>Answered {current.help}.</p>}
                <EarlierAnswers answers={answers} />
                <p>
                  <button type="button" className="button button-small" onClick={() => setOpen(true)}>
                    {question.profiles.length > 1 ? 'Answer again, or for another CPython' : 'Answer again'}
                  </button>
                </p>
              </div>
            )}
        </div>
      </div>
      {!isOpen && current && (
        <AnsweredHeap key={answers.length} question={question} answer={current} isFresh={answers.length > answered.length} />
      )}
      <div className={styles.foot}>
        <ReportProblem item={item} question={question.id} profiles={question.profiles} about={question.title} />
      </div>
    </section>
  );
}
