/** A report about a heap as text: the four questions in order, then the suspects. */
import { accumulationText } from './accumulation';
import type { GrowthReport, HeapReport } from './analyse-heap';
import type { HeapGraph } from './graph';
import { nodeName, objectAt } from './graph';
import type { AllocationSites } from './allocation-sites';
import { siteText, stackText } from './allocation-sites';
import type { Growth } from './growth';
import type { TypeLaw } from './growth-law';
import { goesOn, lawText } from './growth-law';
import { traceText } from './leak-trace';
import { isOnStack, pathText } from './paths';
import type { Suspect } from './suspect';
import { headings } from './suspect';
import type { ToolView } from './tool-lens';
import { bytesText, countsText, objectsText, whatIf, whatIfText } from './what-if';

export interface ReportTextOptions {
  /** What the looks are about: `calls of work()`, `times at line 9`; how often is said in front of it. */
  subject: string;
  /** Views of the usual tools, to be put at the end. */
  tools?: readonly ToolView[];
  /** Suspects to show in full. */
  mostSuspects?: number;
}

const MOST_ROWS = 8;

export function reportText(report: HeapReport, { subject, tools = [], mostSuspects = 5 }: ReportTextOptions): string {
  const sections = [
    ['1. Is it growing?', growingText(report.growth, subject)],
    ['2. Does a collection free it?', collectionText(report)],
    ['3. Who holds it?', holdersText(report)],
    ['4. Where was it made?', madeText(report)],
    ['Suspects', suspectsText(report, mostSuspects)],
    ...(report.accumulation === null
      ? [] : [['Where most of it hangs', accumulationText(report.look.graph, report.look.dominators, report.accumulation)]]),
    ...(tools.length === 0 ? [] : [['What the usual tools would say', tools.map(toolText).join('\n\n')]]),
  ];
  const { omitted, objects } = report.look.graph;
  const part = omitted === 0 ? '' : `Only the first ${objectsText(objects.length)} were looked at; ${omitted.toLocaleString('en')} more are left out.\n\n`;
  return `${part}${sections.map(([heading, text]) => `${heading}\n${indent(text)}`).join('\n\n')}\n`;
}

function indent(text: string): string {
  return text.split('\n').map((line) => (line === '' ? '' : `   ${line}`)).join('\n');
}

/** `Yes. After 1, 2, 4, 8 calls of work() there are so many that can be reached:` */
export function growingSentence({ runs, reachable }: GrowthReport, subject: string): string {
  const after = `After ${runs.join(', ')} ${subject}`;
  return reachable.some(goesOn) ? `Yes. ${after} there are so many that can be reached:` : `No. ${after} nothing that can be reached goes on growing.`;
}

function growingText(growth: GrowthReport | null, subject: string): string {
  if (growth === null) return 'One look cannot tell: it takes several, after 1, 2, 4, 8 runs of the same work.';
  const { reachable, ghosts } = growth;
  const growing = reachable.filter(goesOn);
  const lines = [growingSentence(growth, subject), ...lawRows(reachable)];
  if (ghosts.some(goesOn)) lines.push(`${growing.length > 0 ? 'What' : 'But what'} cannot be reached any more grows${growing.length > 0 ? ' too' : ''}:`, ...lawRows(ghosts));
  return lines.join('\n');
}

/** What goes on growing first; then what grew and stopped. */
function lawRows(laws: readonly TypeLaw[]): string[] {
  const sorted = [...laws.filter(goesOn), ...laws.filter((law) => !goesOn(law))].slice(0, MOST_ROWS);
  const width = Math.max(0, ...sorted.map(({ type }) => type.length));
  const columns = Math.max(0, ...sorted.map(({ counts }) => String(counts[counts.length - 1]).length));
  const rows = sorted.map((law) => `  ${law.type.padEnd(width)}  ${law.counts.map((count) => String(count).padStart(columns)).join('  ')}   ${lawText(law)}`);
  return laws.length > MOST_ROWS ? [...rows, `  and ${laws.length - MOST_ROWS} more types`] : rows;
}

export function collectionText({ look, collectable, suspects }: HeapReport): string {
  const { graph, ghosts } = look;
  const count = [...collectable.values()].reduce((sum, row) => sum + row.count, 0);
  const bytes = [...collectable.values()].reduce((sum, row) => sum + row.bytes, 0);
  const off = graph.gcEnabled ? '' : ' Automatic collection is off, so nobody looks for them.';
  const rest = suspects.some(({ path }) => path.length > 0) ? ' What is suspected below can be reached: no collection frees it.' : '';
  if (count === 0) return `No: everything that is alive can be reached, so a collection would free nothing.${rest}`;
  const cyclic = ghosts.filter((island) => island.cyclic).length;
  const shape = `${ghosts.length.toLocaleString('en')} ${ghosts.length === 1 ? 'group' : 'groups'}, ${cyclic.toLocaleString('en')} with a cycle`;
  return `${suspects.length > 0 && rest !== '' ? 'In part' : 'Yes'}: ${objectsText(count)} (${bytesText(bytes)}) cannot be reached any more and wait for a collection: `
    + `${countsText(collectable)} (${shape}).${off}${rest}`;
}

/** `The shortest 3 ways lead to Handler, which retains 96 B:` */
export function holdersSentence({ look, focus, paths }: HeapReport): string {
  const { graph, dominators } = look;
  if (focus === -1) return 'The program has no objects to ask about.';
  const retained = dominators.retained[focus];
  const what = `${nodeName(graph, focus)}${retained > 0 ? `, which retains ${bytesText(retained)}` : ''}`;
  if (paths.length === 0) return `Nobody holds ${what}: nothing of the program leads to it.`;
  return `${paths.length === 1 ? 'One way leads' : `The shortest ${paths.length} ways lead`} to ${what}:`;
}

function holdersText(report: HeapReport): string {
  const { look: { graph }, paths } = report;
  const ways = paths.map((path) => `  ${pathText(graph, path)}${isOnStack(graph, path) ? '   (gone when the function returns)' : ''}`);
  return [holdersSentence(report), ...ways].join('\n');
}

export function madeText({ look, focus, growth, suspects, sites }: HeapReport): string {
  const { graph } = look;
  if (graph.objects.length === 0) return 'The program has no objects to ask about.';
  if (sites.size === 0) return 'This run did not record where objects are made.';
  const grown = growth?.sites.filter(({ after, before }) => after > before).slice(0, MOST_ROWS) ?? [];
  const asked = sites.get(objectAt(graph, focus)?.id ?? -1);
  const lines = asked === undefined ? [] : [`The ${nodeName(graph, focus)} in question: ${stackText(asked)}.`];
  if (grown.length > 0) lines.push('Since the first look:', ...grown.map(siteRow));
  else if (suspects.length > 0) {
    const counted = sitesOf(graph, suspects.flatMap(({ victims }) => victims), sites).slice(0, MOST_ROWS);
    lines.push(...counted.map(([site, count]) => `  ${site}: ${objectsText(count)}`));
  }
  return lines.length === 0 ? 'It was made before the program began, or is a number or text, whose making is not noted.' : lines.join('\n');
}

function siteRow({ key, before, after, bytesBefore, bytesAfter }: Growth): string {
  return `  ${key}: ${(after - before).toLocaleString('en')} more, ${bytesText(bytesAfter - bytesBefore)}`;
}

/** The places where these nodes were made, with how many, most first. */
function sitesOf(graph: HeapGraph, nodes: readonly number[], sites: AllocationSites): [string, number][] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const site = sites.get(objectAt(graph, node)?.id ?? -1);
    if (site !== undefined) counts.set(siteText(site), (counts.get(siteText(site)) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

function suspectsText(report: HeapReport, most: number): string {
  const { suspects } = report;
  if (suspects.length === 0) {
    return report.growth === null ? 'None has the shape of a leak. What only grows cannot be seen in one look.' : 'None: nothing that is reached keeps growing, and nothing has the shape of a leak.';
  }
  const texts = suspects.slice(0, most).map((suspect, index) => `${index + 1}. ${suspectText(report, suspect)}`);
  return [...texts, ...(suspects.length > most ? [`and ${suspects.length - most} more`] : [])].join('\n\n');
}

function suspectText({ look, before, sites }: HeapReport, suspect: Suspect): string {
  const { graph, dominators } = look;
  const { kind, count, bytes, reasons, remedy, path, suspicious, holder, evidence } = suspect;
  const lines = [`${headings[kind]}: ${objectsText(count)}, ${bytesText(bytes)}`, ...reasons.map((reason) => `- ${reason}`), `- What to do: ${remedy}`];
  const cut = edgesInto(graph, suspect);
  if (cut.length > 0) lines.push(`- What if ${cut.length === 1 ? 'this reference were' : `these ${cut.length} references were`} weak: ${whatIfText(whatIf(graph, { weaken: cut }))}`);
  if (path.length > 0) {
    const context = { dominators, sites, suspicious, holder, ...(before === null ? {} : { before }), ...(evidence === 'growth' ? { gathered: count } : {}) };
    lines.push('', traceText(graph, path, context));
  }
  return lines.join('\n');
}

/** The references from the holder to what should be gone. */
export function edgesInto(graph: HeapGraph, { holder, victims, path }: Suspect): number[] {
  if (holder === -1) return [];
  const wanted = new Set(victims);
  const edges: number[] = [];
  for (let e = graph.edgeStart[holder]; e < graph.strongEnd[holder]; e++) if (wanted.has(graph.edgeTo[e])) edges.push(e);
  const into = path.find((edge) => graph.edgeFrom[edge] === holder);
  return edges.length > 0 || into === undefined ? edges : [into];
}

function toolText({ tool, says, truth, blindSpot }: ToolView): string {
  return [tool, ...says.map((line) => `  says: ${line}`), `  truth: ${truth}`, `  blind spot: ${blindSpot}`].join('\n');
}
