import Link from 'next/link';
import type { MapItem } from '@/lib/services/course/get-course-map';
import { kindNames } from './kind-names';
import { ShowAll } from '../ui/show-all';
import styles from './course-map.module.css';

const stateName: Record<MapItem['progress']['state'], string> = { open: 'Not started', started: 'Started', done: 'Done' };

/** Filled when done, half when started, empty when not: told apart by form, not by colour. */
function ProgressMark({ state }: { state: MapItem['progress']['state'] }) {
  return (
    <svg className={styles.mark} data-state={state} width="18" height="18" viewBox="0 0 18 18" role="img" aria-label={stateName[state]}>
      <circle cx="9" cy="9" r="7.25" className={styles.ring} />
      {state === 'started' && <path d="M9 4.500a4.500 4.500 0 0 1 0 9z" className={styles.half} />}
      {state === 'done' && <path d="M5.200 9.400 8 12.200 13 6.300" className={styles.tick} />}
    </svg>
  );
}

function ItemRow({ item }: { item: MapItem }) {
  return (
    <li className={styles.item}>
      <ProgressMark state={item.progress.state} />
      <div className={styles.text}>
        <h3><Link href={item.href}>{item.title}</Link></h3>
        <p className={styles.kind}>{kindNames[item.kind]} · {item.minutes} min</p>
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
