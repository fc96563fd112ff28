'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { sendDelete, sendJson } from '../ui/send-json';
import styles from './classes.module.css';
import { useAction } from './use-action';

interface Props {
  classId: string;
  name: string;
  isOpen: boolean;
}

/** Name, who may join, the key, the end. */
export function ClassSettings({ classId, name, isOpen }: Props) {
  const router = useRouter();
  const { isOff, problem, act } = useAction();
  const [key, setKey] = useState<string | null>(null);
  const fresh = useRef<HTMLDivElement>(null);
  const url = `/api/classes/${classId}`;
  useEffect(() => {
    if (key !== null) fresh.current?.focus();
  }, [key]);
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void act(() => sendJson(url, { what: 'name', name: String(new FormData(event.currentTarget).get('name')) }));
  };
  const renew = () => {
    if (!window.confirm('Make a new code? Links and codes that you gave away stop working; members stay.')) return;
    void act(() => sendJson(url, { what: 'code' }));
  };
  const remove = () => {
    if (!window.confirm(`Delete the class “${name}”, with its list and your comments? What learners did stays theirs.`)) return;
    void act(() => sendDelete(url), () => {
      router.push('/classes');
      return 'leaving';
    });
  };
  return (
    <>
      <form className={styles.form} onSubmit={rename}>
        <label>Name<input name="name" required maxLength={80} defaultValue={name} className={styles.input} autoComplete="off" /></label>
        <button type="submit" className="button" disabled={isOff}>Rename</button>
      </form>
      <div className={styles.buttons}>
        <button
          type="button" className="button" disabled={isOff}
          onClick={() => void act(() => sendJson(url, { what: 'open', isOpen: !isOpen }))}
        >
          {isOpen ? 'Let nobody else join' : 'Let learners join again'}
        </button>
        <button type="button" className="button" disabled={isOff} onClick={renew}>Make a new code</button>
        <button
          type="button" className="button" disabled={isOff}
          onClick={() => void act(() => sendJson<{ key: string }>(`${url}/key`, {}), (made) => setKey(made.key))}
        >
          Make a key
        </button>
        <button type="button" className="button" disabled={isOff} onClick={remove}>Delete the class</button>
      </div>
      <p className={styles.facts}>
        Without an account the class belongs to this browser. With a key you take it along to another one, or get it back when the cookies
        of this one are gone: keep it where you keep passwords.
      </p>
      {key !== null && (
        <div ref={fresh} tabIndex={-1} className={styles.fresh} role="group" aria-label="The key of the class">
          <p>This is the key. It is shown this once, and works once: type it on the page Classes of the other browser.</p>
          <code className={styles.link}>{key}</code>
        </div>
      )}
      <p className={styles.problem} role="alert">{problem}</p>
    </>
  );
}
