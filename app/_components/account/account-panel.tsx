'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { sendJson } from '../ui/send-json';
import * as fields from './account-fields';
import { AccountForm } from './account-form';
import styles from './account.module.css';

interface Props {
  /** Name of the account; null for who is not signed in. */
  account: string | null;
  /** Whether there is work that an account would take over. */
  hasWork: boolean;
}

/** Making an account, signing in and out, and what to do when the password is forgotten. */
export function AccountPanel({ account, hasWork }: Props) {
  const router = useRouter();
  const [code, setCode] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const fresh = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (code !== null) fresh.current?.focus();
  }, [code]);

  const done = (words: string) => ({ recoveryCode }: { recoveryCode?: string }) => {
    setCode(recoveryCode ?? null);
    setTold(words);
    router.refresh();
  };

  const act = async (url: string, words: string) => {
    const sent = await sendJson<{ recoveryCode?: string }>(url, {});
    if (sent.ok) done(words)(sent.value);
    else setTold(sent.message);
  };

  return (
    <>
      <p className={styles.done} role="status">{told}</p>
      {code !== null && (
        <div ref={fresh} tabIndex={-1} className={styles.fresh} role="group" aria-label="Your recovery code">
          <p>
            This is your recovery code. Write it down: it is shown this once, and the only way back into the account when the password is
            forgotten. It works once; using it gives you the next one.
          </p>
          <code className={styles.code}>{code}</code>
        </div>
      )}
      {account === null ? <Strangers hasWork={hasWork} done={done} /> : <SignedIn account={account} act={act} done={done} />}
    </>
  );
}

type Done = (words: string) => (answer: { recoveryCode?: string }) => void;

function Strangers({ hasWork, done }: { hasWork: boolean; done: Done }) {
  return (
    <div className={styles.columns}>
      <section className={styles.card} aria-labelledby="make-account">
        <h2 id="make-account">Make an account</h2>
        <p>
          {hasWork
            ? 'Your answers are in this browser alone. An account takes them over, with classes and tokens, so that you go on elsewhere.'
            : 'With an account you go on in another browser where you left off here. Nothing needs one.'}
        </p>
        <AccountForm
          url="/api/account/sign-up" fields={[fields.newName, fields.newPassword]} button="Make the account" busy="Making…"
          onDone={done('Your account is made, and you are signed in.')}
        />
      </section>
      <section className={styles.card} aria-labelledby="sign-in">
        <h2 id="sign-in">Sign in</h2>
        {hasWork && <p>What you did in this browser is added to the account.</p>}
        <AccountForm
          url="/api/account/sign-in" fields={[fields.name, fields.password]} button="Sign in" busy="Signing in…"
          onDone={done('You are signed in.')}
        />
        <details>
          <summary>The password is forgotten</summary>
          <AccountForm
            url="/api/account/recover" fields={[fields.name, fields.code, { ...fields.newPassword, label: 'New password' }]}
            button="Set the password" busy="Looking…"
            onDone={done('You have a new password, and are signed in. All other sessions have ended.')}
          />
        </details>
      </section>
    </div>
  );
}

interface SignedInProps {
  account: string;
  act: (url: string, words: string) => Promise<void>;
  done: Done;
}

function SignedIn({ account, act, done }: SignedInProps) {
  return (
    <div className={styles.columns}>
      <section className={styles.card} aria-labelledby="signed-in">
        <h2 id="signed-in">{account}</h2>
        <p>You are signed in. Your answers, classes and tokens are in this account, wherever you sign in to it.</p>
        <div className={styles.actions}>
          <button type="button" className="button" onClick={() => void act('/api/account/sign-out', 'You are signed out.')}>
            Sign out
          </button>
          <button
            type="button" className="button button-quiet"
            onClick={() => void act('/api/account/recovery-code', 'The code before does not work any more.')}
          >
            Make a new recovery code
          </button>
        </div>
      </section>
      <section className={styles.card} aria-labelledby="other-password">
        <h2 id="other-password">Another password</h2>
        <AccountForm
          url="/api/account/password" fields={[fields.current, { ...fields.newPassword, label: 'New password' }]}
          button="Change the password" busy="Changing…" onDone={done('The password is changed. All other sessions have ended.')}
        />
      </section>
    </div>
  );
}
