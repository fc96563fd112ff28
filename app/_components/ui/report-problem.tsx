'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { ProfileId } from '@/lib/python/api';
import styles from './report-problem.module.css';
import { sendJson } from './send-json';

interface Props {
  /** `Item.id`. */
  item: string;
  /** Question id; empty for the item as a whole. */
  question: string;
  /** The first is the one that the report names, unless the reader chooses another. */
  profiles: readonly ProfileId[];
  /** What it is about, when there are several on a page. */
  about?: string;
  /** The attempt that is on the page; absent for none. */
  attempt?: string;
}

/** A form at the foot of everything that is graded: what is wrong with it. Version, engine and question are sent along. */
export function ReportProblem({ item, question, profiles, about, attempt }: Props) {
  // There is one at every question: the form is made when it is wanted, and then keeps what was typed.
  const [wasOpened, setOpened] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);
  const [problem, setProblem] = useState('');
  const frame = useRef<HTMLDetailsElement>(null);
  const thanks = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useEffect(() => { if (isSent) thanks.current?.focus(); }, [isSent]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setSending(true);
    setProblem('');
    const report = { item, question, profile: String(data.get('profile')), text: String(data.get('text')), attempt: attempt ?? null };
    const sent = await sendJson<object>('/api/reports', report);
    setSending(false);
    if (!sent.ok) return setProblem(sent.message);
    setSent(true);
  };

  return (
    <details ref={frame} className={styles.report} onToggle={() => setOpened(true)}>
      <summary>Report a problem{about === undefined ? '' : <span className="visually-hidden"> with {about}</span>}</summary>
      {isSent
        ? (
          <p ref={thanks} tabIndex={-1} className={styles.thanks}>
            Thank you. It is kept with the version of what you saw, for those who look after the course.{' '}
            <button type="button" className="button button-small" onClick={() => setSent(false)}>Report another</button>
          </p>
        )
        : wasOpened && (
          <form className={styles.form} onSubmit={(event) => void send(event)}>
            <label htmlFor={`${id}-text`}>What is wrong, unclear or unfair?</label>
            <textarea
              id={`${id}-text`} name="text" required maxLength={2000} rows={3}
              onKeyDown={(event) => { if (event.key === 'Escape' && frame.current) frame.current.open = false; }}
            />
            <div className={styles.row}>
              <label htmlFor={`${id}-profile`}>Seen as</label>
              <select id={`${id}-profile`} name="profile" className="select" defaultValue={profiles[0]}>
                {profiles.map((profile) => <option key={profile} value={profile}>CPython {profile}</option>)}
              </select>
              <button type="submit" className="button button-small" disabled={isSending}>{isSending ? 'Sending…' : 'Send'}</button>
            </div>
            <p className={styles.note}>Sent along: what it is about, its version and the engine’s. Not who wrote it.</p>
            <p className={styles.problem} role="alert">{problem}</p>
          </form>
        )}
    </details>
  );
}
