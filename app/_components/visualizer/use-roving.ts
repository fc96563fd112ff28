import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { HeapSelection } from './heap-selection';

/** Something that can have the focus, with its middle. */
export interface Stop { key: string; x: number; y: number }

/** Sideways counts double: what lies straight ahead is nearer than what lies to the side. */
function distance(from: Stop, to: Stop, key: string): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = { ArrowLeft: -dx, ArrowRight: dx, ArrowUp: -dy, ArrowDown: dy }[key] ?? 0;
  const aside = key === 'ArrowLeft' || key === 'ArrowRight' ? Math.abs(dy) : Math.abs(dx);
  return ahead <= 0 ? Infinity : ahead + 2 * aside;
}

function nearest(stops: readonly Stop[], from: Stop, key: string): Stop | undefined {
  const [best] = stops.map((stop) => ({ stop, far: distance(from, stop, key) })).filter(({ far }) => far < Infinity)
    .sort((one, other) => one.far - other.far);
  return best?.stop;
}

/**
 * Many buttons of a drawing as one tab stop: the arrow keys lead from one to the next in their direction, Enter and Space press. Gives
 * the properties of a button by its key and its name for assistive technology.
 */
export function useRoving(stops: readonly Stop[], selection: HeapSelection | undefined) {
  const [current, setCurrent] = useState('');
  const elements = useRef(new Map<string, SVGGElement>());
  const isThere = stops.some(({ key }) => key === current);
  const chosen = stops.find(({ key }) => selection?.chosen.includes(key));
  const entry = isThere ? current : chosen?.key ?? stops[0]?.key;

  const press = (event: KeyboardEvent<SVGGElement>, key: string): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      selection?.onChoose(key);
      return;
    }
    if (!event.key.startsWith('Arrow')) return;
    // Here the arrow keys walk the drawing, and nothing else.
    event.preventDefault();
    event.stopPropagation();
    const from = stops.find((stop) => stop.key === key);
    const to = from && nearest(stops, from, event.key);
    if (!to) return;
    setCurrent(to.key);
    elements.current.get(to.key)?.focus();
  };

  return (key: string, label: string) => ({
    ref: (element: SVGGElement | null) => {
      if (element) elements.current.set(key, element);
      else elements.current.delete(key);
    },
    role: 'button',
    tabIndex: key === entry ? 0 : -1,
    'aria-label': label,
    'aria-pressed': selection?.chosen.includes(key) ?? false,
    onClick: () => selection?.onChoose(key),
    onFocus: () => setCurrent(key),
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => press(event, key),
  });
}
