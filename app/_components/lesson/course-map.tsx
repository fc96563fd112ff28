import Link from 'next/link';
import type { MapItem } from '@/lib/services/course/get-course-map';
import styles from './course-map.module.css';

const kindName: Record<MapItem['kind'], string> = {
  lesson: 'Lesson', fix: 'Mend a program', design: 'Design', 'predict-output': 'Predict',
  'predict-heap': 'Predict the heap', find: 'Find the leak',
};
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
        <p className={styles.kind}>{kindName[item.kind]} · {item.minutes} min</p>
        <h3><Link href={item.href}>{item.title}</Link></h3>
        <p className={styles.summary}>{item.summary}</p>
        {item.progress.text && <p className={styles.progress}>{item.progress.text}</p>}
      </div>
    </li>
  );
}

interface Props {
  parts: { title: string; summary: string; items: MapItem[] }[];
}

/** The whole course on one page, with where the learner stands. */
export function CourseMap({ parts }: Props) {
  return (
    <section id="course" aria-label="Course" className={styles.course}>
      {parts.map((part, index) => (
        <section key={part.title} className={styles.part} aria-labelledby={`part-${index}`}>
          <div className={styles.partHead}>
            <p className="eyebrow">Part {index + 1}</p>
            <h2 id={`part-${index}`}>{part.title}</h2>
            <p>{part.summary}</p>
          </div>
          <ol className={styles.items}>{part.items.map((item) => <ItemRow key={item.id} item={item} />)}</ol>
        </section>
      ))}
    </section>
  );
}
