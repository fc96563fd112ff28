/**
 * When something that was missed comes back, worked out from what was answered and when: nothing of it is stored, so that a verdict that
 * is corrected, or work that moves to an account, corrects and moves this, too. Intervals are FSRS's, of whole days.
 */
import 'server-only';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Card, Grade } from 'ts-fsrs';

export interface ReviewEvent {
  at: Date;
  right: boolean;
}

/** Help that was shown, of one item. */
export interface ReviewHelp {
  at: Date;
  /** A hint; else the shuffled solution or the solution. */
  isHint: boolean;
}

export interface ReviewHistory {
  /** A program is worked at until it is right, and each try on the way is no lapse of memory. */
  isProgram: boolean;
  /** Oldest first. */
  events: readonly ReviewEvent[];
  help: readonly ReviewHelp[];
}

export interface ReviewState {
  due: Date;
  /** Days between the last review and the next. */
  interval: number;
  /** How often it was missed when it was asked. */
  misses: number;
  /** Right so often that it need not come back. */
  isKept: boolean;
}

const DAY = 24 * 60 * 60 * 1000;
/** Somebody who comes at about the same time each day finds what is due that day. */
const SLACK = 6 * 60 * 60 * 1000;
/** What would come back after longer than this is known. */
export const KEPT_FROM_DAYS = 90;

const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

interface Memory {
  card: Card;
  misses: number;
}

const isDue = ({ card }: Memory, at: Date): boolean => at.getTime() >= card.due.getTime() - SLACK;

/** On its day or up to some hours before counts as on its day. */
function review(card: Card, at: Date, grade: Grade): Card {
  const when = card.last_review === undefined || at > card.due ? at : card.due;
  return scheduler.next(card, when, grade).card;
}

const missed = (memory: Memory | null, at: Date): Memory => (
  { card: review(memory?.card ?? createEmptyCard(at), at, Rating.Again), misses: (memory?.misses ?? 0) + 1 }
);

/** Asked again before its day: what was learned stays as it is, and it comes back tomorrow. */
const postponed = (memory: Memory, at: Date): Memory => ({ ...memory, card: { ...memory.card, due: new Date(at.getTime() + DAY) } });

/** Null for what was never missed. */
export function scheduleReview({ isProgram, events, help }: ReviewHistory): ReviewState | null {
  let memory: Memory | null = null;
  let last: Date | null = null;
  let wasSolved = false;
  for (const { at, right } of events) {
    const shown = help.filter((one) => one.at <= at && (last === null || !wasSolved || one.at > last));
    const isFirstSolution = isProgram && right && !wasSolved;
    if (isFirstSolution && (memory === null || !isDue(memory, at))) memory = firstSolution(memory, at, shown.length > 0);
    else if (right) memory = answeredRight(memory, at, shown);
    else memory = answeredWrong(memory, at, last);
    wasSolved ||= right;
    last = at;
  }
  if (memory === null) return null;
  const interval = Math.round((memory.card.due.getTime() - (memory.card.last_review ?? memory.card.due).getTime()) / DAY);
  return { due: new Date(memory.card.due.getTime() - SLACK), interval, misses: memory.misses, isKept: interval >= KEPT_FROM_DAYS };
}

/** Solved in one go, however many tries it took: alone, and it is known; with help, and it comes back to be done alone. */
function firstSolution(memory: Memory | null, at: Date, hadHelp: boolean): Memory | null {
  if (!hadHelp) return null;
  return memory === null ? missed(null, at) : postponed(memory, at);
}

function answeredRight(memory: Memory | null, at: Date, shown: readonly ReviewHelp[]): Memory | null {
  if (memory === null || !isDue(memory, at)) return memory;
  if (shown.some(({ isHint }) => !isHint)) return missed(memory, at);
  return { ...memory, card: review(memory.card, at, shown.length > 0 ? Rating.Hard : Rating.Good) };
}

function answeredWrong(memory: Memory | null, at: Date, last: Date | null): Memory {
  const isSameSitting = last !== null && at.getTime() - last.getTime() < DAY - SLACK;
  return memory !== null && !isDue(memory, at) && isSameSitting ? postponed(memory, at) : missed(memory, at);
}
