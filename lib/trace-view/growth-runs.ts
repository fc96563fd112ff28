/** The growth law of a function of the program: which can be called, how it is run, and the chart of what came of it. */
import type { RunRequest } from '@/lib/python/api';
import type { Inspection } from '@/lib/heap/inspection';
import { CALLABLE_NAME, lineCount, roundsRequest } from '@/lib/heap/rounds';
import type { HeapRecording } from './recorded-run';

/** Functions of the main program that need no arguments: what stands in its text as `def name():` at the outermost level. */
export function callableNames(source: string, { places }: HeapRecording): string[] {
  const defined = [...source.matchAll(/^def (\w+)\((.*)\)\s*(?:->.*)?:/gmu)]
    .filter(([, , parameters]) => needsNothing(parameters)).map(([, name]) => name);
  const called = new Set(places.map((place) => place.function));
  return [...new Set(defined)].filter((name) => CALLABLE_NAME.test(name))
    .sort((one, other) => Number(called.has(other)) - Number(called.has(one)));
}

/** Whether every parameter has a default, takes what is left, or is a mark between others. */
const needsNothing = (parameters: string): boolean =>
  parameters.split(',').map((one) => one.trim()).every((one) => one === '' || one === '/' || one.startsWith('*') || one.includes('='));

/** The run in which the function is called again and again, and what is wanted of it. */
export function growthRequest(request: RunRequest, name: string, most: number): { request: RunRequest; inspect: Inspection } {
  return {
    request: { ...roundsRequest(request, name, most), record: { values: true } },
    inspect: { subject: `calls of ${name}()`, ownLines: lineCount(request.source) },
  };
}

export interface ChartLine {
  type: string;
  points: { x: number; y: number }[];
  /** Where its name stands, moved so that names do not cover each other. */
  labelY: number;
}

interface Tick { at: number; text: string }

export interface GrowthChart {
  lines: ChartLine[];
  ticks: { x: Tick[]; y: Tick[] };
  description: string;
}

const MOST_LINES = 6;
const LABEL_HEIGHT = 15;

/** Lines over the number of runs, for those types that grow most. */
export function growthChart(
  runs: readonly number[], laws: readonly { type: string; counts: readonly number[]; text: string }[], width: number, height: number,
): GrowthChart {
  const growth = ({ counts }: { counts: readonly number[] }): number => (counts.at(-1) ?? 0) - (counts[0] ?? 0);
  const shown = [...laws].filter((law) => growth(law) > 0).sort((one, other) => growth(other) - growth(one)).slice(0, MOST_LINES);
  const most = Math.max(1, ...shown.flatMap(({ counts }) => counts));
  const last = runs.at(-1) ?? 1;
  const x = (run: number): number => Math.round((run / last) * width);
  const y = (count: number): number => Math.round((height - (count / most) * height) * 10) / 10;
  let above = -Infinity;
  const lines = shown.map(({ type, counts }) => ({ type, points: counts.map((count, i) => ({ x: x(runs[i]), y: y(count) })) }))
    .sort((one, other) => (one.points.at(-1)?.y ?? 0) - (other.points.at(-1)?.y ?? 0))
    .map((line): ChartLine => {
      above = Math.max(above + LABEL_HEIGHT, (line.points.at(-1)?.y ?? 0) + 4);
      return { ...line, labelY: above };
    });
  return {
    lines,
    ticks: {
      x: runs.map((run) => ({ at: x(run), text: run.toLocaleString('en') })),
      y: [...new Set([0, Math.round(most / 2), most])].map((count) => ({ at: y(count), text: count.toLocaleString('en') })),
    },
    description: `Objects alive by number of calls. ${shown.map(({ type, text }) => `${type}: ${text}`).join('; ')}.`,
  };
}
