/** What grading gives: plain data, byte for byte the same on the page, on the server and on the command line. */
import type { Root } from 'hast';
import type { BeliefId } from './belief-catalogue';
import type { ProfileId } from '@/lib/python/api';

export interface CheckResult {
  id: string;
  title: string;
  points: number;
  passed: boolean;
  /** Points that it earned, where that is neither all nor none of them. */
  earned?: number;
  /** What was expected and what was found, for the learner. For a passed check: that it holds. */
  message: string;
  /** More of it, preformatted text: a traceback, a difference of outputs. */
  detail?: string;
}

/** What every verdict says, on an answer to a challenge as to a question. */
interface VerdictBase {
  /** `Item.version`. */
  version: string;
  engine: string;
  profile: ProfileId;
  /** `not-graded` costs nothing: the answer was empty or no valid Python, or the run could not be made. */
  outcome: 'passed' | 'failed' | 'not-graded';
  /** Why it was not graded; absent otherwise. */
  reason?: string;
  /** Of a question from 0 to 1: a right answer may get less than 1 where there are better ones. */
  score: number;
}

export interface Verdict extends VerdictBase {
  /** `Item.id`. */
  challenge: string;
  maxScore: number;
  /** In the challenge's order; empty when not graded. */
  checks: CheckResult[];
}

/** One possible answer, shown after the learner has answered. */
export interface ChoiceResult {
  output: string;
  right: boolean;
  chosen: boolean;
  why: Root;
}

/** What came of one part of an answer: of one object, or of one line of the output. */
export interface PartVerdict {
  /** The object's way; empty for what is no object. */
  way: string;
  /** What the part is called: `Node 'first'`. */
  name: string;
  /** What was said, and what is right, in words. */
  given: string;
  expected: string;
  /** From 0 to 1; between them where a near answer counts in part. */
  credit: number;
  /** Why it is so, or what became of it. */
  message: string;
}

/** What came of an answer to a question. */
export interface AnswerVerdict extends VerdictBase {
  /** `Item.id`. */
  item: string;
  question: string;
  /** As given, newlines at the end removed. */
  answer: string;
  /** What came of it in one sentence; empty when the other fields say it all. */
  message: string;
  /** Object by object; empty where the answer is one whole. */
  parts: PartVerdict[];
  /** Wrong beliefs that give just this answer; empty when it is right, or when none does. */
  beliefs: BeliefId[];
  /** What the program printed; empty for questions about the heap. */
  output: string;
  /** All choices with their reasons, the chosen one marked. Empty when not graded. */
  choices: ChoiceResult[];
  /** The reason for an answer that is none of the choices (`form: 'text'`). */
  otherwise: Root | null;
  /** What the program prints in the question's other profiles, where that differs. */
  elsewhere: { profile: ProfileId; output: string }[];
}
