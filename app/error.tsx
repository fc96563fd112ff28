'use client';

import styles from './_components/ui/page.module.css';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="content" className={styles.page}>
      <div className={styles.message} role="alert">
        <p className="eyebrow">Error{error.digest ? ` ${error.digest}` : ''}</p>
        <h1>This page could not be shown</h1>
        <p>It is our mistake, not yours. What you have handed in is kept. Try again; if it stays like this, reload the page.</p>
        <button type="button" className="button button-primary" onClick={reset}>Try again</button>
      </div>
    </main>
  );
}
