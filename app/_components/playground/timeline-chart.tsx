import { describeTimeline, stackedAreas } from '@/lib/trace-view/timeline';
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
  const y = (count: number): number => HEIGHT - (count / peak) * (HEIGHT - 12);
  const point = (count: number, at: number): string => `${x(columns[at]).toFixed(1)},${y(count).toFixed(1)}`;
  return (
    <figure className={styles.timeline}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={describeTimeline(timeline)}>
        {stackedAreas(timeline).map(({ name, below, above }, index) => (
          <polygon key={name} points={[...above.map(point), ...below.map(point).reverse()].join(' ')} data-tone={toneOf(name, index)} />
        ))}
        {marks.map(({ kind, event: at }) => (
          <line
            key={`${kind}${at}`} data-mark={kind} x1={x(at)} x2={x(at)}
            y1={kind === 'output' ? HEIGHT - 6 : 0} y2={kind === 'death' ? 5 : HEIGHT}
          />
        ))}
        <line className={styles.now} x1={x(event)} x2={x(event)} y1={0} y2={HEIGHT} />
      </svg>
      <figcaption className={styles.timelineLegend}>
        {types.map(({ name, alive }, index) => (
          <span key={name}><i data-tone={toneOf(name, index)} aria-hidden="true" />{name} <b>{Math.max(...alive)}</b></span>
        ))}
        {marks.some(({ kind }) => kind === 'collection') && (
          <span><i data-mark="collection" aria-hidden="true" />collection that found garbage</span>
        )}
        {marks.some(({ kind }) => kind === 'death') && <span><i data-mark="death" aria-hidden="true" />death</span>}
        {marks.some(({ kind }) => kind === 'output') && <span><i data-mark="output" aria-hidden="true" />output</span>}
      </figcaption>
    </figure>
  );
}
