/** What forked processes did to the pages that they shared with their parent, as cells and in words; and the same with `gc.freeze()`. */
import type { ForkedProcess } from '@/lib/python/api';
import { PAGE_BYTES } from '@/lib/python/api';
import { bytesText } from './byte-text';

/** Reasons for which a page was copied, as bits of the digits in `ForkedProcess.map`. */
const COUNTS = 1;
const COLLECTIONS = 2;

export type PageState = 'shared' | 'counts' | 'collections' | 'objects';

/** A page of its own, or a gap between runs of neighbours. */
export interface PageCell { key: string; address: number; state: PageState; text: string }

const reasonTexts = ['counts', 'collections', 'objects made, freed or changed'];

/** The pages by address. A page copied for several reasons shows the first one that would have sufficed: collections, counts, objects. */
export function pageCells({ map }: ForkedProcess): PageCell[] {
  return map.flatMap(({ address, reasons }) => [...reasons].map((digit, index): PageCell => {
    const bits = Number(digit);
    const state = bits === 0 ? 'shared' : (bits & COLLECTIONS) !== 0 ? 'collections' : (bits & COUNTS) !== 0 ? 'counts' : 'objects';
    const at = address + index * PAGE_BYTES;
    const why = reasonTexts.filter((_, bit) => (bits & (1 << bit)) !== 0).join(', ');
    return { key: `g${at}`, address: at, state, text: `0x${at.toString(16)}: ${bits === 0 ? 'still shared' : `copied (${why})`}` };
  }));
}

/** A process in words. */
export function describeFork({ pid, line, exitStatus, frozen, pages }: ForkedProcess): string {
  const { pages: all, copied, byCounts, byCollections, byObjects, fresh } = pages;
  const reasons = [
    { count: byCollections, text: 'because a collection wrote to the heads of objects' },
    { count: byCounts, text: 'because reference counts changed' },
    { count: byObjects, text: 'because objects were made, freed or changed' },
  ].filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
    .map(({ count, text }) => `${count.toLocaleString('en')} ${text}`);
  const share = Math.round((100 * copied) / Math.max(1, all));
  const set = frozen === 0 ? 'Nothing had been set aside by gc.freeze().'
    : `gc.freeze() had set ${frozen.toLocaleString('en')} objects aside.`;
  const ended = exitStatus === 0 ? '' : ` It ended with status ${exitStatus}.`;
  const why = reasons.length === 0 ? '' : `: ${reasons.join(', ')}${reasons.length > 1 ? ' (a page can have several reasons)' : ''}`;
  return `Process ${pid}, forked in line ${line}, shared ${all.toLocaleString('en')} pages of 4 KiB with its parent and copied `
    + `${copied.toLocaleString('en')} of them (${share} %, ${bytesText(copied * PAGE_BYTES)})${why}. `
    + `It came to use ${fresh.toLocaleString('en')} more. ${set}${ended}`;
}

export interface FreezeTrial {
  source: string;
  /** `with gc.freeze() before each fork`. */
  text: string;
}

/** The same program, frozen before each fork, or no more; null when it calls `fork` in no way that is known. Lines keep their numbers. */
export function freezeTrial(source: string): FreezeTrial | null {
  if (/\bgc\.freeze\(\)/.test(source)) return { source: source.replaceAll(/\bgc\.freeze\(\)/g, 'None'), text: 'without gc.freeze()' };
  if (!/\bfork\(\)/.test(source)) return null;
  return {
    source: source.replaceAll(/\b(?:os\.)?fork\(\)/g, (call) => `(__import__('gc').freeze(), ${call})[1]`),
    text: 'with gc.freeze() before each fork',
  };
}

/** Both runs compared, fork by fork, in a sentence. */
export function compareForks(here: readonly ForkedProcess[], there: readonly ForkedProcess[], text: string): string {
  const copied = (forks: readonly ForkedProcess[]): number => forks.reduce((sum, { pages }) => sum + pages.copied, 0);
  const [one, other] = [copied(here), copied(there)];
  const change = other === one ? 'as many' : `${Math.abs(one - other).toLocaleString('en')} ${other < one ? 'fewer' : 'more'}`;
  return `As it is, ${one.toLocaleString('en')} pages are copied (${bytesText(one * PAGE_BYTES)}); ${text}, ${other.toLocaleString('en')} `
    + `(${bytesText(other * PAGE_BYTES)}): ${change}.`;
}
