/** Ways of arrows between boxes that stand where they stand. */
import type { Placed, PlacedArrow } from './heap-layout';

const round = (value: number): number => Math.round(value * 10) / 10;

/** A curve from the side of one box that faces the other; `textWidth`: of the names that stand on it, in pixels. */
export function routeArrow(from: Placed, to: Placed, textWidth: number): PlacedArrow {
  if (from === to) return loop(from);
  const isAside = to.x > from.x + from.width || from.x > to.x + to.width;
  return isAside ? sideways(from, to, textWidth) : upOrDown(from, to);
}

function sideways(from: Placed, to: Placed, textWidth: number): PlacedArrow {
  const isRight = to.x > from.x;
  const [x1, x2] = isRight ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  // There and back are two arrows, and are to be told apart.
  const shift = isRight ? -7 : 7;
  const [y1, y2] = [from.y + from.height / 2 + shift, to.y + to.height / 2 + shift];
  const bend = Math.max(24, Math.abs(x2 - x1) / 2) * (isRight ? 1 : -1);
  const nearer = textWidth > Math.abs(x2 - x1) ? 0.5 : 0.4;
  return {
    path: `M${round(x1)},${round(y1)} C${round(x1 + bend)},${round(y1)} ${round(x2 - bend)},${round(y2)} ${round(x2)},${round(y2)}`,
    label: { x: x1 + (x2 - x1) * nearer, y: y1 + (y2 - y1) * (nearer === 0.5 ? 0.5 : 0.35) },
  };
}

function upOrDown(from: Placed, to: Placed): PlacedArrow {
  const isDown = to.y > from.y;
  const shift = isDown ? -14 : 14;
  const [x1, x2] = [from.x + from.width / 2 + shift, to.x + to.width / 2 + shift];
  const [y1, y2] = isDown ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const bend = Math.max(14, Math.abs(y2 - y1) / 2) * (isDown ? 1 : -1);
  return {
    path: `M${round(x1)},${round(y1)} C${round(x1)},${round(y1 + bend)} ${round(x2)},${round(y2 - bend)} ${round(x2)},${round(y2)}`,
    label: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  };
}

/** On the right-hand side of the box. */
function loop({ x, y, width, height }: Placed): PlacedArrow {
  const [right, from, to] = [x + width, y + height * 0.65, y + height * 0.35];
  const out = round(right + 30);
  return {
    path: `M${round(right)},${round(from)} C${out},${round(from)} ${out},${round(to)} ${round(right)},${round(to)}`,
    label: { x: right + 26, y: (from + to) / 2 },
  };
}
