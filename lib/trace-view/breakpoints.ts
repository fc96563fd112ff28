/** Lines at which one wants to stop, and the same place in a program that was changed. */
import { EventKind } from '@/lib/python/api';
import type { HeapRecording } from './recorded-run';

/** Lines with a comment `#break`: the line itself, or the next line of code where the comment stands alone. 1-based. */
export function breakComments(source: string): number[] {
  const lines = source.split('\n');
  return lines.flatMap((text, index) => {
    if (!/(?:^|\s)#\s?break\b/.test(text)) return [];
    if (!/^\s*#/.test(text)) return [index + 1];
    const next = lines.findIndex((line, at) => at > index && line.trim() !== '' && !/^\s*#/.test(line));
    return next < 0 ? [] : [next + 1];
  });
}

/** Steps that are left when one wants to stop at these lines only: their events, and the end. */
export function thinSteps({ events, places }: HeapRecording, steps: readonly number[], lines: ReadonlySet<number>): number[] {
  const main = places.find((place) => place.function === '<module>')?.file;
  return steps.filter((event) => events.kinds[event] === EventKind.EXIT
    || (events.kinds[event] === EventKind.LINE && lines.has(events.lines[event]) && places[events.places[event]]?.file === main));
}

interface Program { recording: HeapRecording; source: string }

/** The event of the changed program that is the same place as `event` of the program before: the same line, reached as often. */
export function samePlace(before: Program, event: number, after: Program): number {
  const { events } = before.recording;
  let at = Math.min(event, events.count - 1);
  if (at >= events.kinds.indexOf(EventKind.EXIT) && events.kinds.includes(EventKind.EXIT)) return endEvent(after.recording);
  while (at > 0 && events.kinds[at] !== EventKind.LINE) at--;
  const line = events.lines[at];
  const hits = countHits(before.recording, line, at);
  const wanted = movedLine(before.source.split('\n'), after.source.split('\n'), line);
  let [found, hit] = [0, 0];
  const { count, kinds, lines } = after.recording.events;
  for (let i = 0; i < count && hit < hits; i++) {
    if (kinds[i] !== EventKind.LINE || lines[i] !== wanted) continue;
    found = i;
    hit++;
  }
  return found;
}

function endEvent({ events }: HeapRecording): number {
  const exit = events.kinds.indexOf(EventKind.EXIT);
  return exit < 0 ? Math.max(0, events.count - 1) : exit;
}

function countHits({ events }: HeapRecording, line: number, until: number): number {
  let hits = 0;
  for (let i = 0; i <= until; i++) if (events.kinds[i] === EventKind.LINE && events.lines[i] === line) hits++;
  return hits;
}

/**
 * Where a line has gone: lines before the first change keep their number, those after the last one move with the end; between them it is
 * the nearest line with the same text, if there is one.
 */
function movedLine(before: readonly string[], after: readonly string[], line: number): number {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  if (line <= same) return line;
  let tail = 0;
  while (tail < before.length - same && tail < after.length - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (line > before.length - tail) return line + after.length - before.length;
  const alike = after.flatMap((text, index) => (text === before[line - 1] ? [index + 1] : []));
  return alike.sort((one, other) => Math.abs(one - line) - Math.abs(other - line))[0] ?? Math.min(line, after.length);
}
