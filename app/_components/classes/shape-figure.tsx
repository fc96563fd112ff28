import { Fragment } from 'react';
import { shapeLines } from '@/lib/trace-view/shape-lines';
import type { WorkloadShape } from '@/lib/grading/heap-shape';
import styles from './shape-figure.module.css';

const WIDTH = 160;
const HEIGHT = 28;
/** Of many types the ones that grow most. */
const MOST_TYPES = 5;

const signed = (count: number): string => (count < 0 ? `−${-count}` : `+${count}`);

/** Long names of types break where their parts end. */
const breakable = (type: string) => type.split(/(?<=[._])(?=[^._])/).map((part, at) => (
  <Fragment key={at}>{at > 0 && <wbr />}{part}</Fragment>
));

const timeOf = (labels: readonly string[]): string => (labels.length === 1 ? labels[0] : `${labels[0]} → ${labels[labels.length - 1]}`);

/** What one workload leaves on the heap, mark by mark: a line for each type. The sentence says the same. */
function WorkloadFigure({ shape }: { shape: WorkloadShape }) {
  const { workload, end, prints, growth, labels, sentence } = shape;
  const lines = shapeLines(growth, WIDTH, HEIGHT);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <code>{workload}</code>
        {end !== 'finished' && <span className={styles.flag}>ends with {end}</span>}
        {!prints && <span className={styles.flag}>prints something else</span>}
      </figcaption>
      <div role="img" aria-label={sentence} className={styles.lines}>
        {lines.length === 0 && <p className={styles.nothing}>Nothing is left behind.</p>}
        {lines.slice(0, MOST_TYPES).map(({ type, counts, points, ground }) => (
          <div key={type} className={styles.row} data-grows={counts[counts.length - 1] > 0}>
            <svg width={WIDTH + 8} height={HEIGHT + 8} viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} aria-hidden="true">
              <line x1="0" x2={WIDTH} y1={ground} y2={ground} className={styles.ground} />
              <polyline points={points.map((point) => point.join()).join(' ')} className={styles.line} />
              {points.slice(1).map(([x, y], at) => (
                <circle key={labels[at]} cx={x} cy={y} r="2.5" className={styles.dot}>
                  <title>{`${labels[at]}: ${signed(counts[at])}`}</title>
                </circle>
              ))}
            </svg>
            <span><strong>{signed(counts[counts.length - 1])}</strong> {breakable(type)}</span>
          </div>
        ))}
        {lines.length > MOST_TYPES && <p className={styles.nothing}>and {lines.length - MOST_TYPES} types more</p>}
      </div>
      {lines.length > 0 && <p className={styles.axis} aria-hidden="true">{timeOf(labels)}</p>}
    </figure>
  );
}

/** The shape of a solution: its workloads side by side. */
export function ShapeFigure({ workloads }: { workloads: readonly WorkloadShape[] }) {
  return <div className={styles.all}>{workloads.map((shape) => <WorkloadFigure key={shape.workload} shape={shape} />)}</div>;
}
