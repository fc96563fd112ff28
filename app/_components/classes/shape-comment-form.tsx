'use client';

import { useState } from 'react';
import type { FormEvent } from 'react';
import { sendJson } from '../ui/send-json';
import styles from './classes.module.css';
import { useAction } from './use-action';

interface Props {
  classId: string;
  item: string;
  shape: string;
  comment: string;
  /** So many members have it now. */
  reach: number;
}

const savedText = (reach: number): string => `It stands beside the verdict${reach === 1 ? '' : ` of all ${reach} of them`}.`;

/** Words for everybody whose solution is of this shape, now or later. */
export function ShapeCommentForm({ classId, item, shape, comment, reach }: Props) {
  const { isBusy, isOff, problem, act } = useAction();
  const [said, setSaid] = useState('');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    setSaid('');
    void act(
      () => sendJson(`/api/classes/${classId}/comments`, { item, shape, text }),
      () => setSaid(text === '' ? 'The comment is taken back.' : savedText(reach)),
    );
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <label>
        Your comment to all of them
        <textarea name="text" className={styles.area} maxLength={4000} defaultValue={comment} />
      </label>
      <button type="submit" className="button" disabled={isOff}>{isBusy ? 'Saving…' : 'Save'}</button>
      <p className={styles.done} role="status">{said}</p>
      <p className={styles.problem} role="alert">{problem}</p>
    </form>
  );
}
