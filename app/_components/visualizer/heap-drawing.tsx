import { useId } from 'react';
import { arrowText, footerText, metrics } from '@/lib/trace-view/heap-layout';
import type { HeapLayout, Placed } from '@/lib/trace-view/heap-layout';
import type { Arrow, Box, BoxState, HeapPicture } from '@/lib/trace-view/heap-picture';
import styles from './heap-drawing.module.css';

const STATES: readonly BoxState[] = ['live', 'unreachable', 'freed'];

/** How far a drawing is made smaller to fit; beyond that it scrolls. */
const MIN_SCALE = 0.8;

interface Props {
  picture: HeapPicture;
  layout: HeapLayout;
  /** The same in words. */
  description: string;
  /** Make it as small as its place: for a figure, which is looked at and not worked with. */
  fit?: boolean;
  /** Keys of boxes and arrows to bring out: the way to an object that was asked about. */
  marked?: { boxes: readonly string[]; arrows: readonly string[] };
}

const NOTHING_MARKED = { boxes: [], arrows: [] };

/** Boxes and named arrows. For looking at; the table beside it holds the same for reading. */
export function HeapDrawing({ picture, layout, description, fit = false, marked = NOTHING_MARKED }: Props) {
  const id = useId();
  if (picture.boxes.length === 0) return <p className={styles.empty}>Nothing to draw.</p>;
  const { width, height } = layout;
  return (
    <div className={styles.frame} role="region" aria-label="Drawing of the heap" tabIndex={0}>
      <svg
        className={styles.drawing} style={{ width, minWidth: fit ? 0 : width * MIN_SCALE }} viewBox={`0 0 ${width} ${height}`}
        role="img" aria-label={description}
      >
        <defs>
          {STATES.map((state) => (
            <marker key={state} id={`${id}${state}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path className={styles.head} data-state={state} d="M0.5,0.5 L7.5,4 L0.5,7.5 z" />
            </marker>
          ))}
        </defs>
        {picture.arrows.map((arrow) => (
          <ArrowLine
            key={arrow.key} arrow={arrow} layout={layout} marker={`url(#${id}${arrow.state})`} isMarked={marked.arrows.includes(arrow.key)}
          />
        ))}
        {picture.boxes.map((box) => (
          <BoxShape key={box.key} box={box} place={layout.boxes.get(box.key)} isMarked={marked.boxes.includes(box.key)} />
        ))}
        {picture.arrows.map((arrow) => <ArrowLabel key={arrow.key} arrow={arrow} layout={layout} />)}
      </svg>
    </div>
  );
}

interface ArrowProps { arrow: Arrow; layout: HeapLayout; marker: string; isMarked: boolean }

function ArrowLine({ arrow, layout, marker, isMarked }: ArrowProps) {
  const place = layout.arrows.get(arrow.key);
  if (!place) return null;
  return (
    <path
      className={styles.arrow} data-state={arrow.state} data-weak={arrow.weak} data-marked={isMarked}
      d={place.path} markerEnd={marker}
    />
  );
}

function ArrowLabel({ arrow, layout }: { arrow: Arrow; layout: HeapLayout }) {
  const place = layout.arrows.get(arrow.key);
  if (!place) return null;
  const text = arrowText(arrow);
  const width = text.length * metrics.charWidth + 8;
  return (
    <g className={styles.label} data-state={arrow.state}>
      <rect x={place.label.x - width / 2} y={place.label.y - 9} width={width} height={18} rx={4} />
      <text x={place.label.x} y={place.label.y + 4} textAnchor="middle">{text}</text>
    </g>
  );
}

/** The edges of two more boxes behind the one: there are many. */
function stackPath({ width, height }: Placed): string {
  const edge = (by: number) => `M${by + 4},${height + by} H${width + by - 7} a7,7 0 0 0 7,-7 V${by + 4}`;
  return `${edge(4)} ${edge(8)}`;
}

/** A crossed circle: the place is empty. */
function FreedSign({ x, y }: { x: number; y: number }) {
  return <path className={styles.freedSign} d={`M${x + 6},${y} a6,6 0 1 0 0.01,0 M${x + 2},${y + 2} l8,8 M${x + 10},${y + 2} l-8,8`} />;
}

function BoxShape({ box, place, isMarked }: { box: Box; place: Placed | undefined; isMarked: boolean }) {
  if (!place) return null;
  const { padding, header, line } = metrics;
  const isFreed = box.state === 'freed';
  return (
    <g
      className={styles.box} data-kind={box.kind} data-state={box.state} data-marked={isMarked}
      transform={`translate(${place.x} ${place.y})`}
    >
      {box.kind === 'fold' && <path className={styles.stack} d={stackPath(place)} />}
      <rect className={styles.outline} width={place.width} height={place.height} rx={box.kind === 'root' ? 2 : 7} />
      <text className={styles.title} x={padding} y={22}>
        {box.title}{box.text && <tspan className={styles.text}>{` ${box.text}`}</tspan>}
      </text>
      {box.fields.map((field, index) => (
        <text key={field.name + index} className={styles.field} x={padding} y={header + index * line + 10}>
          <tspan className={styles.name}>{field.name}</tspan>{` = ${field.value}`}
        </text>
      ))}
      {isFreed && <FreedSign x={padding} y={place.height - 20} />}
      {box.kind !== 'root' && (
        <text className={styles.foot} x={isFreed ? padding + 20 : padding} y={place.height - 10}>{footerText(box)}</text>
      )}
    </g>
  );
}
