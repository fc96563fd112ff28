import Link from 'next/link';
import styles from './_components/ui/page.module.css';

export default function NotFound() {
  return (
    <main id="content" className={styles.page}>
      <div className={styles.message}>
        <p className="eyebrow">404</p>
        <h1>There is nothing at this address</h1>
        <p>Nothing refers to this page any more, or nothing ever did. The course is where it was.</p>
        <Link className="button button-primary" href="/">Go to the course</Link>
      </div>
    </main>
  );
}
