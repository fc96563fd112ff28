'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { sendJson } from '../ui/send-json';
import styles from './classes.module.css';
import { useAction, useIsReady } from './use-action';

interface Props {
  /** Where it goes, with the only field's name. */
  url: string;
  field: string;
  label: string;
  button: string;
  busy: string;
  maxLength: number;
  /** What is sent along. */
  more?: Record<string, string>;
}

/** A form with one field that leads to a class. */
function OneField({ url, field, label, button, busy, maxLength, more = {} }: Props) {
  const router = useRouter();
  const { isBusy, isOff, problem, act } = useAction();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get(field));
    void act(() => sendJson<{ id: string }>(url, { ...more, [field]: value }), ({ id }) => {
      router.push(`/classes/${id}`);
      return 'leaving';
    });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <label>{label}<input name={field} required maxLength={maxLength} className={styles.input} autoComplete="off" /></label>
      <button type="submit" className="button button-primary" disabled={isOff}>{isBusy ? busy : button}</button>
      <p className={styles.problem} role="alert">{problem}</p>
    </form>
  );
}

export const NewClassForm = () => (
  <OneField url="/api/classes" field="name" label="What the class is called" button="Make the class" busy="Making…" maxLength={80} />
);

export const ClaimForm = () => (
  <OneField url="/api/classes/claim" field="key" label="The key of the class" button="Take it along" busy="Looking…" maxLength={200} />
);

/** The name, when the code is known. */
export const JoinForm = ({ code }: { code: string }) => (
  <OneField
    url="/api/classes/join" field="name" label="Your name, as your instructor knows you" button="Join the class" busy="Joining…"
    maxLength={80} more={{ code }}
  />
);

/** To the page that says what joining means. */
export function CodeForm() {
  const router = useRouter();
  const isReady = useIsReady();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    router.push(`/classes/join/${encodeURIComponent(String(new FormData(event.currentTarget).get('code')).trim())}`);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <label>
        The code of the class
        <input name="code" required maxLength={40} className={styles.input} autoComplete="off" placeholder="K7QM-2XNB" />
      </label>
      <button type="submit" className="button" disabled={!isReady}>Go on</button>
    </form>
  );
}
