'use client';

import { useId } from 'react';
import type { QuestionBoard } from '@/lib/grading/question-board';
import { answerChoices, legendOf, picksMany, togglePick } from './board-answer';
import type { BoardAnswer, BoardQuestion } from './board-answer';
import styles from './board-form.module.css';

export interface ChoiceProps {
  question: BoardQuestion;
  board: QuestionBoard;
  answer: BoardAnswer;
  onChange(answer: BoardAnswer): void;
}

/** Up to so many answers stand beside each other as buttons to choose from; more go into a menu. */
const MOST_RADIOS = 4;

/** What may be pointed at: references where those are asked for, else lines or objects. */
export const offeredTo = (question: BoardQuestion, board: QuestionBoard): readonly { value: string; text: string }[] =>
  (question.kind === 'find' && (question.target === 'cut' || question.target === 'reference') ? board.edges : board.choices);

/** One object after the other, or one thing to point at below the other. */
export function ChoiceList(props: ChoiceProps) {
  const { question, board } = props;
  if (question.kind === 'find') return <PickList {...props} />;
  return (
    <div className={styles.list}>
      {question.objects.map((object) => (
        <fieldset key={object.way} className={styles.object}>
          <legend>{object.name}{object.name !== object.way && <> <code>{object.way}</code></>}</legend>
          <SayOne {...props} way={object.way} name={object.name} choices={answerChoices(question, board)} />
        </fieldset>
      ))}
    </div>
  );
}

interface SayProps extends ChoiceProps { way: string; name: string; choices: readonly { value: string; text: string }[] }

/** What is said of one object: buttons, a menu, or a number. */
export function SayOne({ answer, onChange, way, name, choices }: SayProps) {
  const group = useId();
  const value = answer.said[way] ?? '';
  const say = (text: string) => onChange({ ...answer, said: { ...answer.said, [way]: text } });
  if (choices.length === 0) {
    return (
      <input className={styles.number} inputMode="numeric" aria-label={name} value={value} onChange={(event) => say(event.target.value)} />
    );
  }
  if (choices.length > MOST_RADIOS) {
    return (
      <select className={styles.menu} aria-label={name} value={value} onChange={(event) => say(event.target.value)}>
        <option value="">Choose</option>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.text}</option>)}
      </select>
    );
  }
  return (
    <div className={styles.radios}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.radio}>
          <input type="radio" name={group} value={choice.value} checked={value === choice.value} onChange={() => say(choice.value)} />
          <span>{choice.text}</span>
        </label>
      ))}
    </div>
  );
}

function PickList(props: ChoiceProps) {
  const { question, board, answer, onChange } = props;
  const group = useId();
  const many = picksMany(question);
  return (
    <fieldset className={styles.picks}>
      <legend>{legendOf(question)}</legend>
      {offeredTo(question, board).map(({ value, text }) => (
        <label key={value} className={styles.pick}>
          <input
            type={many ? 'checkbox' : 'radio'} name={group} value={value} checked={answer.picked.includes(value)}
            onChange={() => onChange(togglePick(answer, question, value))}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
