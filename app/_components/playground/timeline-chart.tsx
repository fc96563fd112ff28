import type { Timeline } from '@/lib/trace-view/timeline';
import styles from './playground.module.css';

const WIDTH = 600;
const HEIGHT = 90;
/** `other` is grey. */
const OTHER_TONE = 5;
const toneOf = (name: string, index: number): number => (name === 'other' ? OTHER_TONE : index);

interface Props {
  timeline: Timeline;
  /** The event that is shown. */
  event: number;
}

/** Objects alive by type, from the run's beginning to its end, with the present step. The slider below it moves the step. */
export function TimelineChart({ timeline, event }: Props) {
  const { columns, types, marks, peak } = timeline;
  const lastEvent = columns.at(-1) ?? 0;
  const x = (at: number): number => (lastEvent === 0 ? 0 : Math.min(1, at / lastEvent) * WIDTH);
  const y = (count: number): number => HEIGHT - (Math.max(0, count) / peak) * (HEIGHT - 12);
  let below = columns.map(() => 0);
  const areas = types.map(({ name, alive }) => {
    const above = alive.map((count, at) => below[at] + Math.max(0, count));
    const top = above.map((count, at) => `${x(columns[at]).toFixed(1)},${y(count).toFixed(1)}`);
    const bottom = below.map((count, at) => `${x(columns[at]).toFixed(1)},${y(count).toFixed(1)}`).reverse();
    below = above;
    return { name, points: [...top, ...bottom].join(' ') };
  });
  return (
    <figure className={styles.timeline}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={describeTimeline(timeline)}>
        {areas.map(({ name, points }, index) => <polygon key={name} points={points} data-tone={toneOf(name, index)} />)}
        {marks.filter(({ kind }) => kind !== 'death').map((mark) => (
          <line key={`${mark.kind}${mark.event}`} data-mark={mark.kind} x1={x(mark.event)} x2={x(mark.event)} y1={mark.kind === 'output' ? HEIGHT - 6 : 0} y2={HEIGHT} />
        ))}
        <line className={styles.now} x1={x(event)} x2={x(event)} y1={0} y2={HEIGHT} />
      </svg>
      <figcaption className={styles.timelineLegend}>
        {types.map(({ name, alive }, index) => (
          <span key={name}><i data-tone={toneOf(name, index)} aria-hidden="true" />{name} <b>{Math.max(...alive)}</b></span>
        ))}
        {marks.some(({ kind }) => kind === 'collection') && <span><i data-mark="collection" aria-hidden="true" />collection that found garbage</span>}
        {marks.some(({ kind }) => kind === 'output') && <span><i data-mark="output" aria-hidden="true" />output</span>}
      </figcaption>
    </figure>
  );
}

/** The chart in words. */
export function describeTimeline({ types, marks }: Timeline): string {
  if (types.length === 0) return 'The program makes no objects of its own.';
  const parts = types.map(({ name, alive }) => `${name}: at most ${Math.max(...alive)}, ${alive.at(-1)} at the end`);
  const collections = marks.filter(({ kind }) => kind === 'collection').length;
  return `Objects alive by type. ${parts.join('; ')}. ${collections === 0 ? 'No collection found garbage.' : `${collections} collections found garbage.`}`;
}
