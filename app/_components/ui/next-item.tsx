import Link from 'next/link';
import styles from './next-item.module.css';

const verb: Record<string, string> = {
  lesson: 'Next lesson', fix: 'Next: mend a program', design: 'Next: design', 'predict-output': 'Next: predict',
  'predict-heap': 'Next: predict the heap',
  find: 'Next: find the leak',
};

/** Where to go from here. */
export function NextItem({ next }: { next: { href: string; title: string; kind: string } | null }) {
  return (
    <nav className={styles.next} aria-label="Next">
      <Link href={next?.href ?? '/'} className={styles.link}>
        <span>{next ? verb[next.kind] : 'End of the course so far'}</span>
        {next?.title ?? 'Back to the course'} <span aria-hidden="true" className={styles.arrow}>→</span>
      </Link>
    </nav>
  );
}
