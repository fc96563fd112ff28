import { useState } from 'react';
import type { PointerEvent } from 'react';
import { amountText, describeTimeline, readTimeline, stackedAreas } from '@/lib/trace-view/timeline';
import type { MarkKind, Measure, Timeline } from '@/lib/trace-view/timeline';
import styles from './playground.module.css';

const WIDTH = 600;
const HEIGHT = 90;
/** `other` is grey. */
const OTHER_TONE = 5;
const toneOf = (name: string, index: number): number => (name === 'other' ? OTHER_TONE : index);

/** What is marked, with its place from top to bottom. Where a step differs is found out elsewhere. */
const marked: Record<MarkKind | 'difference', { text: string; from: number; to: number }> = {
  collection: { text: 'collection that found garbage', from: 0, to: HEIGHT },
  vain: { text: 'collection that found nothing', from: 0, to: HEIGHT },
  death: { text: 'death', from: 0, to: 5 },
  output: { text: 'output', from: HEIGHT - 6, to: HEIGHT },
  difference: { text: 'differs in the other version', from: 0, to: HEIGHT },
  exit: { text: '', from: 0, to: HEIGHT },
};

const measures: Record<Measure, string> = { bytes: 'Memory', objects: 'Objects' };

interface Props {
  timeline: Timeline;
  /** Where the present step is: 0 for the first, 1 for the last. */
  at: number;
  /** Where steps are that differ in another version. */
  differing: readonly number[];
  /** A place of the chart was pressed. */
  onGo(place: number): void;
}

/** What is alive by type, from the run's first step to its last, with the present one. The slider below it moves it, and pressing. */
export function TimelineChart({ timeline, at, differing, onGo }: Props) {
  const [measure, setMeasure] = useState<Measure>('bytes');
  const [read, setRead] = useState<number | null>(null);
  const { columns, marks, peak } = timeline;
  const series = timeline.series[measure];
  const x = (place: number): number => place * WIDTH;
  const y = (amount: number): number => HEIGHT - (amount / peak[measure]) * (HEIGHT - 12);
  const point = (amount: number, index: number): string => `${x(columns[index]).toFixed(1)},${y(amount).toFixed(1)}`;
  const all = [...marks, ...differing.map((place) => ({ kind: 'difference' as const, at: place }))];
  const kinds = (Object.keys(marked) as (keyof typeof marked)[])
    .filter((kind) => marked[kind].text !== '' && all.some((mark) => mark.kind === kind));
  const placeOf = (event: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / Math.max(1, width)));
  };
  return (
    <figure className={styles.timeline}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={describeTimeline(timeline, measure)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          onGo(placeOf(event));
        }}
        onPointerMove={(event) => {
          setRead(placeOf(event));
          if (event.currentTarget.hasPointerCapture(event.pointerId)) onGo(placeOf(event));
        }}
        onPointerLeave={() => setRead(null)}
      >
        {stackedAreas(series).map(({ name, below, above }, index) => (
          <polygon key={name} points={[...above.map(point), ...below.map(point).reverse()].join(' ')} data-tone={toneOf(name, index)} />
        ))}
        {all.map(({ kind, at: place }, index) => (
          <line key={index} data-mark={kind} x1={x(place)} x2={x(place)} y1={marked[kind].from} y2={marked[kind].to} />
        ))}
        {read !== null && <line className={styles.read} x1={x(read)} x2={x(read)} y1={0} y2={HEIGHT} />}
        <line className={styles.now} x1={x(at)} x2={x(at)} y1={0} y2={HEIGHT} />
      </svg>
      <figcaption className={styles.timelineLegend}>
        <span className={styles.measures} role="group" aria-label="What the timeline shows">
          {(Object.keys(measures) as Measure[]).map((id) => (
            <button key={id} type="button" aria-pressed={measure === id} onClick={() => setMeasure(id)}>{measures[id]}</button>
          ))}
        </span>
        {read !== null
          ? <span aria-hidden="true" className={styles.reading}>{readTimeline(timeline, measure, read)}</span>
          : (
            <>
              {series.map(({ name, alive }, index) => (
                <span key={name}>
                  <i data-tone={toneOf(name, index)} aria-hidden="true" />{name} <b>{amountText(Math.max(...alive), measure)}</b>
                </span>
              ))}
              {kinds.map((kind) => <span key={kind}><i data-mark={kind} aria-hidden="true" />{marked[kind].text}</span>)}
            </>
          )}
      </figcaption>
    </figure>
  );
}
