'use client';

import { useId } from 'react';
import type { CSSProperties } from 'react';
import { arrowText, footerText, metrics } from '@/lib/trace-view/heap-layout';
import type { HeapLayout, Placed, PlacedArrow } from '@/lib/trace-view/heap-layout';
import type { Arrow, Box, BoxState, HeapPicture } from '@/lib/trace-view/heap-picture';
import { nameBoxes } from '@/lib/trace-view/heap-table';
import styles from './heap-drawing.module.css';
import { offersArrows, offersBoxes } from './heap-selection';
import type { HeapSelection } from './heap-selection';
import { useRoving } from './use-roving';
import type { Stop } from './use-roving';

const STATES: readonly BoxState[] = ['live', 'unreachable', 'freed'];

/** Keys of boxes and arrows. */
export interface Marked { boxes: readonly string[]; arrows: readonly string[] }

interface Props {
  picture: HeapPicture;
  layout: HeapLayout;
  /** The same in words. */
  description: string;
  marked?: Marked;
  selection?: HeapSelection | undefined;
  /** Keys of boxes to bring out because they were searched for. */
  found?: readonly string[];
  /** As small as its place, for a figure; else it is not made much smaller, and its frame scrolls. */
  fit?: boolean;
}

export const NOTHING_MARKED: Marked = { boxes: [], arrows: [] };

/** Boxes and named arrows. With a selection they are buttons, of which one at a time is a tab stop; arrow keys lead to the others. */
export function HeapSvg({ picture, layout, description, marked = NOTHING_MARKED, selection, found = [], fit = false }: Props) {
  const id = useId();
  const names = nameBoxes(picture.boxes);
  const boxes = picture.boxes.filter(({ key }) => layout.boxes.has(key));
  const arrows = picture.arrows.filter(({ key }) => layout.arrows.has(key));
  const stops: Stop[] = [
    ...(offersBoxes(selection) ? boxes.map(({ key }) => ({ key, ...middleOf(layout.boxes.get(key)) })) : []),
    ...(offersArrows(selection) ? arrows.map(({ key }) => ({ key, ...(layout.arrows.get(key)?.label ?? { x: 0, y: 0 }) })) : []),
  ];
  const propsOf = useRoving(stops, selection);
  const nameOf = (key: string): string => names.get(key) ?? key;
  return (
    <svg
      className={styles.drawing} data-drawing data-fit={fit} style={{ '--drawn': `${layout.width}px` } as CSSProperties}
      viewBox={`0 0 ${layout.width} ${layout.height}`} role={selection ? 'group' : 'img'} aria-label={description}
    >
      <defs>
        {STATES.map((state) => (
          <marker key={state} id={`${id}${state}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path className={styles.head} data-state={state} d="M0.5,0.5 L7.5,4 L0.5,7.5 z" />
          </marker>
        ))}
      </defs>
      {layout.lanes?.map((lane) => (
        <g key={lane.title} className={styles.lane}>
          <rect x={lane.x} y={lane.y} width={lane.width} height={lane.height} rx={6} />
          <text x={lane.x + 10} y={lane.y + 17}>{lane.title}</text>
        </g>
      ))}
      {/* Where another layout begins, boxes glide to their new places, and arrows come after them. */}
      <g key={`${layout.width} ${layout.height}`} className={styles.arrows}>
        {arrows.map((arrow) => (
          <path
            key={arrow.key} className={styles.arrow} data-state={arrow.state} data-weak={arrow.weak}
            data-marked={marked.arrows.includes(arrow.key)} d={layout.arrows.get(arrow.key)?.path} markerEnd={`url(#${id}${arrow.state})`}
          />
        ))}
      </g>
      {boxes.map((box) => (
        <BoxShape
          key={box.key} box={box} place={layout.boxes.get(box.key) as Placed} isMarked={marked.boxes.includes(box.key)}
          isFound={found.includes(box.key)} button={offersBoxes(selection) ? propsOf(box.key, boxLabel(box, nameOf(box.key))) : null}
        />
      ))}
      {arrows.map((arrow) => (
        <ArrowLabel
          key={arrow.key} arrow={arrow} place={layout.arrows.get(arrow.key) as PlacedArrow}
          button={offersArrows(selection) ? propsOf(arrow.key, arrowLabel(arrow, nameOf)) : null}
        />
      ))}
    </svg>
  );
}

const middleOf = (place: Placed | undefined): { x: number; y: number } =>
  (place === undefined ? { x: 0, y: 0 } : { x: place.x + place.width / 2, y: place.y + place.height / 2 });

function boxLabel(box: Box, name: string): string {
  const text = box.text === '' ? name : `${name} ${box.text}`;
  return box.kind === 'root' ? `${text}, names outside the heap` : `${text}, ${footerText(box)}`;
}

function arrowLabel(arrow: Arrow, nameOf: (key: string) => string): string {
  return `reference ${arrowText(arrow)} from ${nameOf(arrow.from)} to ${nameOf(arrow.to)}${arrow.weak ? ', weak' : ''}`;
}

type ButtonProps = ReturnType<ReturnType<typeof useRoving>> | null;

function ArrowLabel({ arrow, place, button }: { arrow: Arrow; place: PlacedArrow; button: ButtonProps }) {
  const text = arrowText(arrow);
  const width = text.length * metrics.charWidth + 8;
  return (
    <g className={styles.label} data-state={arrow.state} data-key={arrow.key} {...button}>
      {button && <path className={styles.target} d={place.path} />}
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

interface BoxProps { box: Box; place: Placed; isMarked: boolean; isFound: boolean; button: ButtonProps }

function BoxShape({ box, place, isMarked, isFound, button }: BoxProps) {
  const { padding, header, line } = metrics;
  const isFreed = box.state === 'freed';
  return (
    <g
      className={styles.box} data-kind={box.kind} data-state={box.state} data-verdict={box.verdict} data-marked={isMarked}
      data-found={isFound} data-key={box.key} transform={`translate(${place.x} ${place.y})`}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }} {...button}
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
