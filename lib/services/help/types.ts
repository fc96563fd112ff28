import type { Element, Root } from '@/lib/content/types';
import type { ParsonsPuzzle } from '@/lib/grading/parsons';

export const HELP_KINDS = ['hint', 'parsons', 'solution'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export interface HintView {
  /** 1-based. */
  number: number;
  body: Root;
}

export interface SolutionView {
  /** Right programs, the author's first. */
  programs: { title: string; source: string; code: Element }[];
  /** Right answers to questions that can be answered by pointing. */
  answers: { question: string; lines: string[] }[];
}

/** What help there is for a challenge, and what of it this learner has asked for: nothing else of it is here. */
export interface HelpView {
  hintCount: number;
  hints: HintView[];
  hasParsons: boolean;
  parsons: ParsonsPuzzle | null;
  hasSolution: boolean;
  solution: SolutionView | null;
  /** Solved: nothing is lost by looking, and everything may be looked at. */
  isSolved: boolean;
}
