'use client';

import { useState } from 'react';
import type { FormEvent, HTMLInputAutoCompleteAttribute } from 'react';
import { sendJson } from '../ui/send-json';
import styles from './account.module.css';

export interface AccountField {
  name: 'name' | 'password' | 'current' | 'code';
  label: string;
  /** Below the field. */
  hint?: string;
  type?: 'password';
  autoComplete: HTMLInputAutoCompleteAttribute;
  minLength?: number;
  maxLength: number;
}

interface Props {
  url: string;
  fields: readonly AccountField[];
  button: string;
  busy: string;
  /** After it went well; `recoveryCode` where the answer has one. */
  onDone: (answer: { recoveryCode?: string }, name: string) => void;
}

/** A form of an account: sends its fields, and says what is wrong with them. */
export function AccountForm({ url, fields, button, busy, onDone }: Props) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setBusy(true);
    setProblem('');
    const typed = Object.fromEntries(fields.map(({ name }) => [name, String(data.get(name))]));
    const sent = await sendJson<{ recoveryCode?: string }>(url, typed);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    form.reset();
    onDone(sent.value, String(data.get('name') ?? ''));
  };

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      {fields.map(({ name, label, hint, ...input }) => (
        <label key={name}>
          {label}
          <input name={name} required spellCheck={false} autoCapitalize="none" className={styles.input} {...input} />
          {hint && <span className={styles.hint}>{hint}</span>}
        </label>
      ))}
      <p className={styles.problem} role="alert">{problem}</p>
      <button type="submit" className="button button-primary" disabled={isBusy}>{isBusy ? busy : button}</button>
    </form>
  );
}
