/**
 * The analysis of a run as plain data, small whatever the size of the heap: for a page whose worker runs the program and analyses its
 * heap, so that only the answers cross over.
 */
import type { HeapSnapshot, ProfileId, RunRequest, RunResult } from '@/lib/python/api';
import { outputText, profileInfo } from '@/lib/python/api';
import { accumulationText } from './accumulation';
import type { Site } from './allocation-sites';
import { findAllocationSites } from './allocation-sites';
import { compareRuns } from './compare-runs';
import type { Comparison } from './compare-runs';
import type { HeapReport, Look } from './analyse-heap';
import { analyseHeap } from './analyse-heap';
import { buildGraph, objectAt } from './graph';
import type { TypeLaw } from './growth-law';
import { goesOn, lawText } from './growth-law';
import { traceText } from './leak-trace';
import type { MemorySummary } from './page-summary';
import { memorySummary } from './page-summary';
import { isOnStack, pathText } from './paths';
import type { RetainingPath } from './paths';
import { collectionText, edgesInto, growingSentence, holdersSentence, madeText } from './report-text';
import { lineCount, looksOf } from './rounds';
import type { SiteNode } from './site-tree';
import { siteTree } from './site-tree';
import type { Suspect } from './suspect';
import { headings } from './suspect';
import type { ToolView } from './tool-lens';
import { toolViews } from './tool-lens';
import type { Supposed, Supposition } from './supposition';
import { suppose } from './supposition';
import { whatIf, whatIfText } from './what-if';

/** What is wanted of a run. */
export interface Inspection {
  /** Number of runs at each of the snapshots that were taken at events; absent when the looks are the marks of `roundsRequest`. */
  runs?: readonly number[];
  /** The last look was taken elsewhere than the others, and is no part of the growth. */
  lastIsApart?: boolean;
  /** What the looks are about: `calls of work()`, `times at line 9`. */
  subject: string;
  /** `SnapshotObject.id` of the object that is asked about. */
  object?: number;
  /** The program has lines from here on that are not its own. */
  ownLines?: number;
  /** Nothing is asked about the last look but this. */
  suppose?: Supposition;
  /** Nothing is asked but where the run differs from that of another version. */
  compareWith?: ProfileId;
}

/** Where a run differs from that of another version. */
export interface Compared extends Comparison {
  kind: 'compared';
  /** Both print the same. */
  isSameOutput: boolean;
}

/** What an inspection may ask of the place where it is made. */
export interface InspectionHost {
  /** Runs another program. */
  run(request: RunRequest): RunResult;
  /** What is done now, for people; `part` of all of it is behind. */
  tell(doing: string, part: number): void;
}

/** What came of an inspection: with `suppose` the other world, with `compareWith` the differences, else the findings. */
export type Answers = Inspected | Supposed | Compared;

export interface InspectedLaw extends TypeLaw {
  /** `one more for each run`. */
  text: string;
  goesOn: boolean;
}

export interface InspectedWay {
  /** `cache (global) → dict['k'] → .parent`. */
  text: string;
  isOnStack: boolean;
}

export interface InspectedSuspect {
  kind: string;
  heading: string;
  evidence: 'growth' | 'shape';
  count: number;
  bytes: number;
  reasons: readonly string[];
  remedy: string;
  /** What would die if the suspected references were weak; empty when there are none. */
  whatIf: string;
  /** The leak trace; empty when nothing holds the objects. */
  trace: string;
  /** Ids of the object that holds them, and of one of them; 0 for none. */
  holder: number;
  victim: number;
}

export interface Inspected {
  kind: 'findings';
  objects: number;
  /** Objects that the looks left out. */
  omitted: number;
  growth: { sentence: string; runs: readonly number[]; laws: InspectedLaw[]; ghosts: InspectedLaw[] } | null;
  collection: { sentence: string; types: { type: string; count: number; bytes: number }[] };
  held: { sentence: string; object: number; type: string; ways: InspectedWay[] };
  made: string;
  suspects: InspectedSuspect[];
  /** In prose; empty when no object retains a large part. */
  accumulation: string;
  tools: ToolView[];
  /** Where what is alive was made. */
  sites: SiteNode;
  /** The memory in arenas and pools; null where that is not known. */
  memory: MemorySummary | null;
}

const MOST_SUSPECTS = 8;
const MOST_LAWS = 12;

/** The answers about a run that was made with the snapshots that `inspection` speaks of; null when the program did not get so far. */
export function inspectRun(request: RunRequest, result: RunResult, inspection: Inspection, host?: InspectionHost): Answers | null {
  if (inspection.compareWith !== undefined) return host === undefined ? null : comparedRun(request, result, inspection.compareWith, host);
  const looks = looksAt(request, result, inspection);
  if (looks.length === 0) return null;
  if (inspection.suppose !== undefined) return suppose(buildGraph(looks[looks.length - 1].snapshot), inspection.suppose);
  const { ownLines = lineCount(request.source) } = inspection;
  const isOwn = ({ file, line }: Site): boolean => file !== request.filename || line <= ownLines;
  const sites = result.recording === undefined ? new Map() : findAllocationSites(result.recording, isOwn);
  const { object, subject, lastIsApart = false } = inspection;
  const report = analyseHeap(looks, { sites, lastIsApart, ...(object === undefined ? {} : { object }) });
  const memory = memorySummary(looks[looks.length - 1].snapshot, report.look.graph, report.look.reached);
  return { ...inspected(report, subject, result.peakHeapBytes), memory };
}

function comparedRun(request: RunRequest, here: RunResult, profile: ProfileId, { run, tell }: InspectionHost): Compared | null {
  tell(`Running the program as CPython ${profileInfo(profile).name}`, 1 / 3);
  const there = run({ ...request, profile });
  if (here.recording === undefined || there.recording === undefined) return null;
  tell('Comparing line by line', 2 / 3);
  const isSameOutput = outputText(here, 'stdout') === outputText(there, 'stdout');
  return { kind: 'compared', ...compareRuns(here.recording, there.recording), isSameOutput };
}

function looksAt(request: RunRequest, result: RunResult, { runs }: Inspection): Look[] {
  if (runs === undefined) return looksOf(result, request);
  const snapshots: readonly { snapshot: HeapSnapshot }[] = result.recording?.snapshots ?? [];
  return snapshots.slice(0, runs.length).map(({ snapshot }, index) => ({ runs: runs[index], snapshot }));
}

function inspected(report: HeapReport, subject: string, peakBytes: number): Omit<Inspected, 'memory'> {
  const { look, growth, focus, paths, accumulation, sites } = report;
  const { graph, dominators } = look;
  const lawOf = (law: TypeLaw): InspectedLaw => ({ ...law, text: lawText(law), goesOn: goesOn(law) });
  const sorted = (laws: readonly TypeLaw[]): InspectedLaw[] => laws.map(lawOf)
    .sort((one, other) => Number(other.goesOn) - Number(one.goesOn)).slice(0, MOST_LAWS);
  const object = objectAt(graph, focus);
  return {
    kind: 'findings',
    objects: graph.objects.length, omitted: graph.omitted,
    growth: growth && {
      sentence: growingSentence(growth, subject), runs: growth.runs, laws: sorted(growth.reachable), ghosts: sorted(growth.ghosts),
    },
    collection: {
      sentence: collectionText(report), types: [...report.collectable].map(([type, count]) => ({ type, ...count })),
    },
    held: {
      sentence: holdersSentence(report), object: object?.id ?? 0, type: object?.type ?? '', ways: paths.map((path) => wayOf(report, path)),
    },
    made: madeText(report),
    suspects: report.suspects.slice(0, MOST_SUSPECTS).map((suspect) => suspectOf(report, suspect)),
    accumulation: accumulation === null ? '' : accumulationText(graph, dominators, accumulation),
    tools: toolViews(look, { node: focus, peakBytes, sites }),
    sites: siteTree(graph, sites),
  };
}

const wayOf = ({ look: { graph } }: HeapReport, path: RetainingPath): InspectedWay =>
  ({ text: pathText(graph, path), isOnStack: isOnStack(graph, path) });

function suspectOf(report: HeapReport, suspect: Suspect): InspectedSuspect {
  const { look: { graph, dominators }, before, sites } = report;
  const { kind, evidence, count, bytes, reasons, remedy, path, suspicious, holder, victims } = suspect;
  const cut = edgesInto(graph, suspect);
  const context = {
    dominators, sites, suspicious, holder, ...(before === null ? {} : { before }), ...(evidence === 'growth' ? { gathered: count } : {}),
  };
  return {
    kind, heading: headings[kind], evidence, count, bytes, reasons, remedy,
    whatIf: cut.length === 0 ? '' : `${cut.length === 1 ? 'If this reference were' : `If these ${cut.length} references were`} weak: `
      + whatIfText(whatIf(graph, { weaken: cut })),
    trace: path.length === 0 ? '' : traceText(graph, path, context),
    holder: objectAt(graph, Math.max(0, holder))?.id ?? 0,
    victim: objectAt(graph, path.length > 0 ? graph.edgeTo[path[path.length - 1]] : victims[0] ?? 0)?.id ?? 0,
  };
}
