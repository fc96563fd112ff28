import Link from 'next/link';
import styles from './site-footer.module.css';

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <p>
        Python runs on Leaklab’s own engine, in your browser and again on the server, with the memory behaviour of the CPython version that
        each program names. Practice is private: your answers are kept under an anonymous learner, in a cookie of this site alone, or in
        your account if you make one.
      </p>
      <nav aria-label="More">
        <Link href="/glossary" prefetch={false}>Glossary</Link>
        <Link href="/cheat-sheet" prefetch={false}>Cheat sheet</Link>
        <Link href="/profiles" prefetch={false}>Which Python?</Link>
        <Link href="/fidelity" prefetch={false}>How faithful is this?</Link>
        <Link href="/classes" prefetch={false}>Classes</Link>
        <Link href="/api/docs" prefetch={false}>HTTP API</Link>
        <Link href="/account" prefetch={false}>Account and tokens</Link>
      </nav>
    </footer>
  );
}
