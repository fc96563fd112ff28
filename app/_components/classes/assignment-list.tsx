'use client';

import type { FormEvent } from 'react';
import type { AssignedChallenge } from '@/lib/services/classes/class-standing';
import { sendJson } from '../ui/send-json';
import styles from './classes.module.css';
import { timeText } from './standing-text';
import { useAction } from './use-action';

interface Props {
  classId: string;
  assigned: readonly AssignedChallenge[];
  /** What can be put on the list. */
  others: readonly { id: string; title: string }[];
}

/** The end of a day where the instructor is; null for none. */
const endOfDay = (day: string): string | null => (day === '' ? null : new Date(`${day}T23:59:59`).toISOString());

/** What the class is asked to do: put on the list, with a date, and taken off. */
export function AssignmentList({ classId, assigned, others }: Props) {
  const { isOff, problem, act } = useAction();
  const url = `/api/classes/${classId}/assignments`;
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const input = { item: String(data.get('item')), isAssigned: true, dueAt: endOfDay(String(data.get('due'))) };
    void act(() => sendJson(url, input), () => form.reset());
  };
  return (
    <>
      {assigned.length === 0 ? <p>There is none yet.</p> : (
        <ul className={styles.list}>
          {assigned.map(({ id, title, dueAt }) => (
            <li key={id} className={styles.card}>
              <div>
                <h3>{title}</h3>
                <p className={styles.facts}>{dueAt ? `due ${timeText(dueAt)}` : 'no due date'}</p>
              </div>
              <button
                type="button" className="button button-small" disabled={isOff} aria-label={`Take ${title} off the list`}
                onClick={() => void act(() => sendJson(url, { item: id, isAssigned: false }))}
              >
                Take off
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.form} onSubmit={add}>
        <label>
          Challenge
          <select name="item" className={styles.input} required>
            {others.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
            {assigned.length > 0 && (
              <optgroup label="On the list: another due date">
                {assigned.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
              </optgroup>
            )}
          </select>
        </label>
        <label>Due at the end of (optional)<input type="date" name="due" className={styles.input} /></label>
        <button type="submit" className="button button-primary" disabled={isOff}>Put on the list</button>
      </form>
      <p className={styles.problem} role="alert">{problem}</p>
    </>
  );
}
