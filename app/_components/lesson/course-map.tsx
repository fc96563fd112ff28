import Link from 'next/link';
import type { MapItem } from '@/lib/services/course/get-course-map';
import { difficultyNames } from '../challenges/difficulty-names';
import { kindNames } from './kind-names';
import { ProgressMark } from './progress-mark';
import { ShowAll } from '../ui/show-all';
import styles from './course-map.module.css';

function ItemRow({ item }: { item: MapItem }) {
  return (
    <li className={styles.item}>
      <ProgressMark state={item.progress.state} />
      <div className={styles.text}>
        <h3><Link href={item.href}>{item.title}</Link></h3>
        <p className={styles.kind}>
          {kindNames[item.kind]}{item.difficulty && ` · ${difficultyNames[item.difficulty].toLowerCase()}`} · {item.minutes} min
        </p>
        <p className={styles.summary}>{item.summary}</p>
        {item.progress.text && <p className={styles.progress}>{item.progress.text}</p>}
      </div>
    </li>
  );
}

type Part = Props['parts'][number];

/** How far a part is, in words; nothing before it is begun. */
function standing({ items }: Part): string {
  const done = items.filter((item) => item.progress.state === 'done').length;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  if (done === items.length) return 'All done';
  return done > 0 ? `${done} of ${items.length} done` : `${items.length} steps · ${Math.round(minutes / 5) * 5} min`;
}

interface Props {
  parts: { title: string; summary: string; items: MapItem[] }[];
  /** Id of the item that comes next; its part is open. */
  next: string | null;
}

/** The whole course on one page, with where the learner stands. The part that comes next is open; the browser's search opens any. */
export function CourseMap({ parts, next }: Props) {
  return (
    <section id="course" aria-labelledby="course-title" className={styles.course}>
      <div className={styles.courseHead}>
        <h2 id="course-title">The course</h2>
        <ShowAll className="button" within="course" />
      </div>
      {parts.map((part, index) => (
        <details key={part.title} className={styles.part} open={part.items.some((item) => item.id === next)}>
          <summary className={styles.partHead}>
            <span className={styles.number} aria-hidden="true">{index + 1}</span>
            <span className={styles.partText}>
              <span className={styles.partTitle}>{part.title}</span>
              <span className={styles.partSummary}>{part.summary}</span>
            </span>
            <span className={styles.standing}>{standing(part)}</span>
          </summary>
          <ol className={styles.items} aria-label={part.title}>{part.items.map((item) => <ItemRow key={item.id} item={item} />)}</ol>
        </details>
      ))}
    </section>
  );
}
