import 'server-only';
import { itemsInOrder } from '@/lib/content/course-views';
import type { Course, RunBlock } from '@/lib/content/types';
import type { HeapSnapshot, MarkHit } from '@/lib/python/api';
import { runProgram } from '../programs/run-program';
import { getCourse } from './get-course';

export interface OpeningHeap {
  snapshot: HeapSnapshot;
}

const lostObjects = (mark: MarkHit): number => mark.snapshot?.objects.filter((object) => !object.reachable && !object.atom).length ?? 0;

/** The first program of the course that looks at its heap more than once. */
function findProgram(course: Course): RunBlock | undefined {
  return itemsInOrder(course).flatMap((item) => Object.values(item.runs)).find((block) => block.program.marks.length > 1);
}

const known = new WeakMap<Course, Promise<OpeningHeap | null>>();

async function compute(course: Course): Promise<OpeningHeap | null> {
  const block = findProgram(course);
  if (!block) return null;
  const { source, filename, marks } = block.program;
  const result = await runProgram({ source, filename, profile: block.profiles[0], marks });
  const [most] = result.marks.filter((mark) => lostObjects(mark) > 0).sort((one, other) => lostObjects(other) - lostObjects(one));
  return most?.snapshot ? { snapshot: most.snapshot } : null;
}

/** A heap with something lost in it, for the start page: what the engine found in a program of the course. Null when there is none. */
export async function getOpeningHeap(): Promise<OpeningHeap | null> {
  const course = await getCourse();
  const heap = known.get(course) ?? compute(course).catch((error: unknown) => {
    console.error(error);
    known.delete(course);
    return null;
  });
  known.set(course, heap);
  return heap;
}
