/** A heap with its analysis as plain data, for other programs: `docs/reference/heap-json.md` says what each field means. */
import type { HeapSnapshot, ProfileId, SnapshotEdge, SnapshotObject } from '@/lib/python/api';
import type { AllocationSite } from './allocation-sites';
import type { HeapReport } from './analyse-heap';
import { isShared, labelOf, objectAt } from './graph';
import { lawText } from './growth-law';
import type { TypeLaw } from './growth-law';
import type { TraceLine } from './leak-trace';
import { traceLines } from './leak-trace';
import type { RetainingPath } from './paths';
import { pathText } from './paths';
import { accumulationText } from './accumulation';
import type { LookedAt } from './shape-suspects';
import type { Suspect } from './suspect';
import { headings } from './suspect';

/** Raised when a field changes its meaning or goes; new fields may be added at any time. */
export const HEAP_JSON_VERSION = 1;

export interface JsonPath {
  /** `cache (global) → dict['k'] → .parent`. */
  text: string;
  /** Name of the place that it starts at. */
  root: string;
  steps: { label: string; to: number }[];
}

export interface JsonObject extends Omit<SnapshotObject, 'edges'> {
  /** Bytes freed with it; 0 for what cannot be reached or is shared. */
  retained: number;
  /** Id of its nearest dominator; null for what only the program as a whole dominates, or nothing reaches. */
  dominator: number | null;
  /** Where it was made; absent for numbers and texts, and for what was there before the program began. */
  madeAt?: AllocationSite;
  edges: SnapshotEdge[];
}

export interface JsonLaw extends TypeLaw { text: string }

export interface JsonSuspect {
  kind: string;
  heading: string;
  evidence: 'growth' | 'shape';
  type: string;
  count: number;
  bytes: number;
  /** Id of the object in which they gather; null when a name holds them directly, or nothing does. */
  holder: number | null;
  victims: number[];
  path: JsonPath | null;
  trace: TraceLine[];
  reasons: string[];
  remedy: string;
}

export interface HeapJson {
  format: 'leaklab-heap';
  version: number;
  program: { file: string; profile: ProfileId; engine: string };
  /** Null after one look. */
  growth: { runs: number[]; reachable: JsonLaw[]; unreachable: JsonLaw[] } | null;
  /** What a collection would free, by type. */
  collectable: { type: string; count: number; bytes: number }[];
  focus: { object: number; paths: JsonPath[] } | null;
  suspects: JsonSuspect[];
  accumulation: { object: number; retained: number; count: number; share: number; text: string } | null;
  heap: { roots: HeapSnapshot['roots']; objects: JsonObject[]; omitted: number; gcEnabled: boolean; gcCount: [number, number, number] };
}

export function heapJson(report: HeapReport, snapshot: HeapSnapshot, program: HeapJson['program']): HeapJson {
  const { look, growth, accumulation, focus, paths } = report;
  const { graph } = look;
  const idAt = (node: number): number => objectAt(graph, node)?.id ?? -1;
  const law = (one: TypeLaw): JsonLaw => ({ ...one, text: lawText(one) });
  return {
    format: 'leaklab-heap', version: HEAP_JSON_VERSION, program,
    growth: growth && { runs: growth.runs, reachable: growth.reachable.map(law), unreachable: growth.ghosts.map(law) },
    collectable: [...report.collectable].map(([type, count]) => ({ type, ...count })),
    focus: focus === -1 ? null : { object: idAt(focus), paths: paths.map((path) => jsonPath(look, path)) },
    suspects: report.suspects.map((suspect) => jsonSuspect(report, suspect)),
    accumulation: accumulation && {
      object: idAt(accumulation.node), retained: accumulation.retained, count: accumulation.count, share: accumulation.share,
      text: accumulationText(graph, look.dominators, accumulation),
    },
    heap: {
      roots: snapshot.roots, objects: snapshot.objects.map((object, index) => jsonObject(report, object, graph.firstObject + index)),
      omitted: snapshot.omitted, gcEnabled: snapshot.gcEnabled, gcCount: snapshot.gcCount,
    },
  };
}

function jsonObject({ look: { graph, dominators }, sites }: HeapReport, object: SnapshotObject, node: number): JsonObject {
  const madeAt = sites.get(object.id);
  const { edges, ...rest } = object;
  const dominator = objectAt(graph, Math.max(0, dominators.of[node]))?.id ?? null;
  return { ...rest, retained: isShared(object) ? 0 : dominators.retained[node], dominator, ...(madeAt === undefined ? {} : { madeAt }), edges };
}

function jsonPath({ graph }: LookedAt, path: RetainingPath): JsonPath {
  return {
    text: pathText(graph, path),
    root: graph.places[graph.edgeFrom[path[0]] - 1].name,
    steps: path.map((edge) => ({ label: labelOf(graph, edge), to: objectAt(graph, graph.edgeTo[edge])?.id ?? -1 })),
  };
}

function jsonSuspect({ look, before, sites }: HeapReport, suspect: Suspect): JsonSuspect {
  const { graph, dominators } = look;
  const { kind, evidence, type, count, bytes, holder, victims, path, suspicious, reasons, remedy } = suspect;
  const context = { dominators, sites, suspicious, holder, ...(before === null ? {} : { before }), ...(evidence === 'growth' ? { gathered: count } : {}) };
  return {
    kind, heading: headings[kind], evidence, type, count, bytes,
    holder: holder === -1 ? null : objectAt(graph, holder)?.id ?? null,
    victims: victims.map((node) => objectAt(graph, node)?.id ?? -1),
    path: path.length === 0 ? null : jsonPath(look, path),
    trace: path.length === 0 ? [] : traceLines(graph, path, context),
    reasons: [...reasons], remedy,
  };
}
