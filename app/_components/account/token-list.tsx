'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { sendDelete, sendJson } from '../ui/send-json';
import styles from './token-list.module.css';

export interface ShownToken {
  id: string;
  name: string;
  scopes: string[];
  ending: string;
  /** ISO 8601, as the other times. */
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

interface Made {
  token: string;
  view: ShownToken;
}

const meaning: Record<string, string> = {
  'submissions:read': 'read what was handed in, and the verdicts',
  'submissions:write': 'hand in answers',
  'grade': 'have answers graded without keeping them',
};

const day = (time: string | null, otherwise: string): string => time?.slice(0, 10) ?? otherwise;

/** Tokens: which there are, a new one, which is shown once, and an end to each. */
export function TokenList({ tokens: opening, scopes }: { tokens: ShownToken[]; scopes: readonly string[] }) {
  const [tokens, setTokens] = useState(opening);
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const fresh = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (made) fresh.current?.focus();
  }, [made]);

  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const days = Number(data.get('days'));
    setBusy(true);
    setProblem('');
    const input = { name: String(data.get('name')), scopes: data.getAll('scope').map(String), days: days === 0 ? null : days };
    const sent = input.scopes.length === 0
      ? { ok: false as const, message: 'Choose at least one thing that the token may do.' }
      : await sendJson<Made>('/api/account/tokens', input);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message);
    setMade(sent.value);
    setTokens((present) => [sent.value.view, ...present]);
    form.reset();
  };

  const revoke = async ({ id, name }: ShownToken) => {
    if (!window.confirm(`Revoke the token “${name}”? Programs that use it will be refused at once.`)) return;
    setProblem('');
    const sent = await sendDelete(`/api/account/tokens/${id}`);
    if (!sent.ok) return setProblem(sent.message);
    setTokens((present) => present.filter((token) => token.id !== id));
    if (made?.view.id === id) setMade(null);
  };

  return (
    <>
      <section className={styles.section} aria-labelledby="your-tokens">
        <h3 id="your-tokens">Your tokens</h3>
        {tokens.length === 0 ? <p>There are none yet.</p> : (
          <ul className={styles.list}>
            {tokens.map((token) => (
              <li key={token.id} className={styles.token}>
                <div>
                  <h4>{token.name}</h4>
                  <p className={styles.facts}>
                    ends in <code>{token.ending}</code> · {token.scopes.join(', ')} · made {day(token.createdAt, '')} ·{' '}
                    expires {day(token.expiresAt, 'never')} · last used {day(token.lastUsedAt, 'never')}
                  </p>
                </div>
                <button
                  type="button" className="button button-small" aria-label={`Revoke ${token.name}`} onClick={() => void revoke(token)}
                >
                  Revoke
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.problem} role="alert">{problem}</p>
      </section>
      {made && (
        <div ref={fresh} tabIndex={-1} className={styles.fresh} role="group" aria-label="The new token">
          <p>This is the new token. Copy it now: it is kept as a hash and cannot be shown again.</p>
          <code className={styles.text}>{made.token}</code>
        </div>
      )}
      <section className={styles.section} aria-labelledby="new-token">
        <h3 id="new-token">A new token</h3>
        <form className={styles.form} onSubmit={(event) => void create(event)}>
          <label>What it is for<input name="name" required maxLength={60} className={styles.input} autoComplete="off" /></label>
          <fieldset className={styles.scopes}>
            <legend>It may</legend>
            {scopes.map((scope) => (
              <label key={scope}>
                <input type="checkbox" name="scope" value={scope} /> {meaning[scope] ?? scope} (<code>{scope}</code>)
              </label>
            ))}
          </fieldset>
          <label>
            For
            <select name="days" className="select" defaultValue="90">
              <option value="7">a week</option><option value="90">90 days</option><option value="365">a year</option>
              <option value="0">ever, until it is revoked</option>
            </select>
          </label>
          <button type="submit" className="button button-primary" disabled={isBusy}>{isBusy ? 'Making…' : 'Make the token'}</button>
        </form>
      </section>
    </>
  );
}
