/**
 * What the course consists of, as plain serialisable data: a page, a server and the command line read the same objects.
 * Prose is hast, already checked: no raw HTML, every link resolved, code highlighted with both themes.
 */
import type { Element, Root } from 'hast';
import type { Difficulty } from './challenge-terms';
import type { BeliefId } from '@/lib/grading/belief-catalogue';
import type { Limits, MarkRequest, ProfileId } from '@/lib/python/api';

export type { Element, Root } from 'hast';

/** Something an author has to mend, with the place and what to do. */
export interface Problem {
  /** Path from the content root, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** What is wrong. One sentence. */
  message: string;
  /** What to do about it. One sentence. */
  fix: string;
}

/** A heading of an item's body, for a table of contents. */
export interface OutlineEntry {
  id: string;
  depth: number;
  title: string;
}

/** A Python program shown in a page. */
export interface Program {
  /** The text as it is run and shown; `# mark:` comments included. */
  source: string;
  /** Name in tracebacks and in marks. */
  filename: string;
  /** `<pre>` with highlighted code: colours as CSS variables `--shiki-light` and `--shiki-dark`. */
  highlighted: Element;
  /** Places that `# mark: label` comments name: the next statement's line. */
  marks: MarkRequest[];
}

/**
 * A runnable block. In the body it stands as `<lesson-run data-id="…">`. `at` is where the learner's attention goes
 * first: pass `marks` and `snapshotAtEnd` on in the RunRequest.
 */
export interface RunBlock {
  id: string;
  title: string;
  /** Profiles the reader may choose from; the first is the one it opens with. */
  profiles: ProfileId[];
  program: Program;
  snapshotAtEnd: boolean;
  /** Type of the exception that the program is there to show; null when it is to end without one. */
  raises: string | null;
  /** Line of the block in the content file, for problems. */
  line: number;
}

/** A possible output of a question's program, with the reason why one would expect it. */
export interface Choice {
  /** What the program would print, without the newline at the end. */
  output: string;
  /** The reason, for each profile of the question. */
  why: Partial<Record<ProfileId, Root>>;
  /** Line in the content file, for problems. */
  line: number;
}

/** What every question has. */
export interface QuestionBase {
  id: string;
  title: string;
  /** Profiles in which it can be asked; the first is the one it opens with. */
  profiles: ProfileId[];
  prompt: Root;
  program: Program;
  snapshotAtEnd: boolean;
  raises: string | null;
  /** Wrong beliefs that the question is there to tell apart, by `BeliefId`; they are not sent to the page. */
  beliefs: BeliefId[];
  line: number;
}

/**
 * Predict the output. In the body it stands as `<lesson-predict data-id="…">`. The right answer is not here: it is what
 * the engine prints, see `lib/grading`.
 */
export interface OutputQuestion extends QuestionBase {
  kind: 'output';
  /** `choices`: pick one of `choices`. `text`: type the output; `choices` are then the known answers with their reasons. */
  form: 'choices' | 'text';
  choices: Choice[];
  /** First and last line, from 1, of parts of the output whose lines may come in any order, because CPython promises none. */
  unordered: [number, number][];
  /** `form: 'text'` only: shown for an answer that is none of `choices`. */
  otherwise: Root | null;
}

/** An object that a question is about. */
export interface NamedObject {
  /** The way to it, `a.next`, at the first mark from which it leads to an object. Answers call it by that. */
  way: string;
  /** What it is called on the page: `Node 'first'`. */
  name: string;
  /** What the author adds to what the engine says of it; null for nothing. */
  why: Root | null;
  line: number;
}

/** What is asked about each object; see `lib/grading/heap-facts.ts` for the answers, which nobody writes. */
export const HEAP_ASKS = ['alive', 'killed-by', 'saved-by', 'generation', 'refcount'] as const;
export type HeapAsk = (typeof HEAP_ASKS)[number];

/** Predict the heap, `<lesson-heap data-id="…">`: one answer for each object. */
export interface HeapQuestion extends QuestionBase {
  kind: 'heap';
  ask: HeapAsk;
  /** Label of the mark that is asked about; null for `killed-by`, which is about the whole run. */
  at: string | null;
  /** Label of the mark whose heap is shown beside the question; null for none. */
  shown: string | null;
  objects: NamedObject[];
}

/** What is to be pointed at: the one line, object or reference to blame, or references to cut, as few as will do. */
export const FIND_TARGETS = ['line', 'object', 'reference', 'cut'] as const;
export type FindTarget = (typeof FIND_TARGETS)[number];

/** Find the leak, `<lesson-find data-id="…">`: an answer is right when it frees what must die and keeps what must live. */
export interface FindQuestion extends QuestionBase {
  kind: 'find';
  target: FindTarget;
  /** Label of the mark whose heap is looked at. */
  at: string;
  dies: NamedObject[];
  lives: NamedObject[];
}

/** A question in an item's body. */
export type Question = OutputQuestion | HeapQuestion | FindQuestion;

/** A question as it may be sent to a page before it is answered: no reasons. */
export interface OpenOutputQuestion extends Omit<OutputQuestion, 'choices' | 'otherwise' | 'unordered' | 'raises' | 'beliefs' | 'line'> {
  /** The outputs to choose from; empty for `text`. */
  options: string[];
}

type OpenObject = Pick<NamedObject, 'way' | 'name'>;

export interface OpenHeapQuestion extends Omit<HeapQuestion, 'objects' | 'raises' | 'beliefs' | 'line'> {
  objects: OpenObject[];
}

export interface OpenFindQuestion extends Omit<FindQuestion, 'dies' | 'lives' | 'raises' | 'beliefs' | 'line'> {
  dies: OpenObject[];
  lives: OpenObject[];
}

export type OpenQuestion = OpenOutputQuestion | OpenHeapQuestion | OpenFindQuestion;

interface ItemBase {
  /** Folder name; unique within its kind. Part of addresses. */
  slug: string;
  /** `lessons/<slug>` or `challenges/<slug>`: unique in the course; what attempts are stored under. */
  id: string;
  title: string;
  summary: string;
  /** How long it takes, roughly. */
  minutes: number;
  /** Hash of all the item's files: changes when anything of it changes. */
  version: string;
  /** Profiles it is for, the one it opens with first. */
  profiles: ProfileId[];
  body: Root;
  outline: OutlineEntry[];
  runs: Record<string, RunBlock>;
  questions: Record<string, Question>;
}

export interface Lesson extends ItemBase {
  kind: 'lesson';
  /** What the learner is able to do afterwards; a sentence. */
  goal: string;
  /** Ids of the lessons that this one builds on; they come before it in the course. */
  prerequisites: string[];
}

interface ChallengeBase extends ItemBase {
  difficulty: Difficulty;
  hints: Hint[];
  /** Why there are none. */
  noHints?: string;
}

/** One step of help. Shown one at a time: "hint 2 of 5". */
export interface Hint {
  file: string;
  body: Root;
}

/** A program that uses the learner's module. Never shown to the learner. */
export interface Workload {
  /** File name within `workloads/`. */
  file: string;
  source: string;
  /** From `# mark: label` comments, all with `record: 'census'`. */
  marks: MarkRequest[];
}

/** What a check of a fix challenge demands of a run of its workload. All must hold. */
export type Expectation =
  /** Prints what the solution prints. */
  | { kind: 'output' }
  /** At the last hit of mark `at`: so many live objects of `type` (`program.Handler`). */
  | { kind: 'live'; type: string; at: string; atMost?: number; atLeast?: number }
  /** Between mark `from` and mark `to`, no more than so many additional live objects of `type`, or of all types together. */
  | { kind: 'growth'; type?: string; from: string; to: string; atMost: number }
  /** The objects of `type`, or all of them, do not go on growing from mark to mark, which are after 1, 2, 4, 8 … rounds. */
  | { kind: 'law'; type?: string; marks: string[] }
  /** Calls for no collection, however it is spelled, but those that the solution or the workload itself makes. */
  | { kind: 'unforced' }
  /** The learner's module must not import or use one of these names (`gc.collect`, `weakref.WeakSet`, …). */
  | { kind: 'avoids'; names: string[]; because: string };

export interface Check {
  id: string;
  title: string;
  points: number;
  /** File name in `workloads/`. Absent when every expectation looks at the text only. */
  workload?: string;
  /** Whether the collector starts by itself while the workload runs; `both`: the check must hold either way. */
  collector: 'on' | 'off' | 'both';
  expect: Expectation[];
  /** Put behind the finding when the check fails: why it matters, where to look. */
  advice?: string;
  /** Line in `index.md`, for problems. */
  line: number;
}

/** A documented wrong answer: it must fail exactly these checks with exactly these messages. */
export interface WrongProgram {
  /** File name in `wrong/`. */
  file: string;
  /** The whole program, also where the file says only what is other than in the solution. */
  source: string;
  fails: { check: string; message: string }[];
  /** Line in `index.md`, for problems. */
  line: number;
}

/** A program to write: mended (`fix`), or written to a specification (`design`), whose checks are criteria that count one by one. */
export interface FixChallenge extends ChallengeBase {
  kind: 'fix' | 'design';
  /** Name under which workloads import the learner's file. */
  module: string;
  starter: string;
  solution: string;
  /** Other right answers, `solutions/*.py`: each must pass as `solution` does. */
  solutions: { file: string; source: string }[];
  workloads: Record<string, Workload>;
  checks: Check[];
  wrong: WrongProgram[];
  limits: Partial<Limits>;
}

/** A challenge made of the questions in its body; each is a check. At least one is of the kind that gives the challenge its name. */
export interface QuestionChallenge extends ChallengeBase {
  kind: 'predict-output' | 'predict-heap' | 'find';
}

export type Challenge = FixChallenge | QuestionChallenge;
export type ChallengeKind = Challenge['kind'];
export type Item = Lesson | Challenge;

/** A fix challenge as it may be sent to a page: no solution, workloads or wrong programs. */
export interface OpenFixChallenge {
  kind: FixChallenge['kind'];
  id: string;
  slug: string;
  title: string;
  version: string;
  profiles: ProfileId[];
  module: string;
  starter: string;
  hintCount: number;
  checks: { id: string; title: string; points: number }[];
}

export interface CoursePart {
  title: string;
  summary: string;
  /** Item ids in the order in which they are to be done. */
  items: string[];
}

export interface Course {
  title: string;
  parts: CoursePart[];
  lessons: Record<string, Lesson>;
  challenges: Record<string, Challenge>;
  /** Other texts by the address that they have: `glossary`, `cheat-sheet`. */
  pages: Partial<Record<string, Root>>;
}

/** What loading gives: everything that could be read, and every problem found. Only a course without problems is served. */
export interface LoadedCourse {
  course: Course;
  problems: Problem[];
}
