'use client';

import { useId, useState } from 'react';
import type { ProfileId } from '@/lib/python/api';
import type { AnswerView } from '@/lib/services/attempts/answer-view';
import type { OutputPanelQuestion } from './predict-panel';
import styles from './predict-panel.module.css';

interface Props {
  question: OutputPanelQuestion;
  profile: ProfileId;
  earlier: readonly AnswerView[];
  isSending: boolean;
  /** Why the last answer was not taken. */
  problem: string;
  onCommit(answer: string): void;
}

/** Choices or a text; wrong answers of before stay visible, struck out. */
export function AnswerForm({ question, profile, earlier, isSending, problem, onCommit }: Props) {
  const [answer, setAnswer] = useState<string | null>(null);
  const isEmpty = answer === null || answer.trim() === '';
  const note = useId();
  const wrong = earlier.filter((one) => one.profile === profile && one.outcome === 'failed').map((one) => one.answer);
  return (
    <form className={styles.form} onSubmit={(event) => {
      event.preventDefault();
      if (answer !== null) onCommit(answer);
    }}>
      {question.form === 'choices'
        ? <Choices options={question.options} wrong={wrong} chosen={answer} onChoose={setAnswer} />
        : <OutputField value={answer ?? ''} wrong={wrong} onChange={setAnswer} />}
      <div className={styles.commit}>
        <button type="submit" className="button button-primary" disabled={isEmpty || isSending} aria-describedby={note}>
          {isSending ? 'Committing…' : 'Commit prediction'}
        </button>
        <p id={note}>Then you see the output, why, and the heap.</p>
      </div>
      <p className={styles.problem} role="alert">{problem}</p>
    </form>
  );
}

interface ChoicesProps {
  options: readonly string[];
  wrong: readonly string[];
  chosen: string | null;
  onChoose(option: string): void;
}

function Choices({ options, wrong, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>Your prediction</legend>
      {options.map((option) => (
        <label key={option} className={styles.choice}>
          <input type="radio" name={name} value={option} checked={chosen === option} onChange={() => onChoose(option)} />
          {wrong.includes(option)
            ? <span><s className={styles.value}>{option}</s> <span className={styles.tried}>your earlier answer</span></span>
            : <span className={styles.value}>{option}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function OutputField({ value, wrong, onChange }: { value: string; wrong: readonly string[]; onChange(text: string): void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Your prediction: all that the program prints</label>
      <textarea id={id} rows={Math.min(8, Math.max(2, value.split('\n').length + 1))} spellCheck={false} autoCapitalize="off" value={value}
        onChange={(event) => onChange(event.target.value)} />
      {wrong.length > 0 && (
        <p className={styles.tried}>Earlier: {wrong.map((text) => <s key={text} className={styles.value}>{text}</s>)}</p>
      )}
    </div>
  );
}
