/** The history of one object's count, from a run in which it was followed. */
import { EventKind } from '@/lib/python/api';
import type { HeapRecording } from './recorded-run';

export interface CountChange {
  line: number;
  count: number;
  change: number;
  /** The instruction that did it; empty where that is not known. */
  instruction: string;
  /** Where that was, if it was no line of the main program. */
  where: string;
}

const MOST_CHANGES = 500;

/** Every change in order: each reference that is taken or given back; a death is a change to 0. */
export function historyOf({ events, places, instructions = [] }: HeapRecording): { changes: CountChange[]; more: number } {
  const main = places.find((place) => place.function === '<module>')?.file;
  const changes: CountChange[] = [];
  let [count, more, followed, seen] = [0, 0, 0, 0];
  for (let i = 0; i < events.count; i++) {
    const isCount = events.kinds[i] === EventKind.COUNT;
    if (!isCount && !(events.kinds[i] === EventKind.DEATH && followed !== 0 && events.objects[i] === followed)) continue;
    followed = events.objects[i];
    const instruction = instructions.at(seen++) ?? '';
    const next = isCount ? events.values[i] : 0;
    if (next === count) continue;
    const { file, function: name } = places[events.places[i]] ?? { file: '', function: '' };
    if (changes.length < MOST_CHANGES) {
      changes.push({
        line: events.lines[i], count: next, change: next - count, instruction, where: file === main ? '' : `${file}, ${name}`,
      });
    } else more++;
    count = next;
  }
  return { changes, more };
}
