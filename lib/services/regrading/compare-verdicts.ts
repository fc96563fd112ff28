import 'server-only';
import type { AttemptRecord } from '../attempts/store-attempt';

type Outcome = AttemptRecord['outcome'];

/** A verdict, said shortly. */
export interface VerdictFacts {
  outcome: Outcome;
  score: number;
  maxScore: number;
  itemVersion: string;
  engineVersion: string;
}

export interface VerdictChange {
  /** `same`; `words`: only what is said about it; `verdict`: what counts. */
  kind: 'same' | 'words' | 'verdict';
  before: VerdictFacts;
  after: VerdictFacts;
  /** Criteria or parts that came out otherwise, each in a sentence. */
  details: string[];
}

export interface ComparableVerdict extends VerdictFacts {
  verdict: unknown;
}

interface Criterion { id: string; passed: boolean; message: string }

const factsOf = ({ outcome, score, maxScore, itemVersion, engineVersion }: ComparableVerdict): VerdictFacts =>
  ({ outcome, score, maxScore, itemVersion, engineVersion });

/** The versions alone are no change: they are what is different by necessity. */
export function compareVerdicts(before: ComparableVerdict, after: ComparableVerdict): VerdictChange {
  const details = changedCriteria(criteriaOf(before.verdict), criteriaOf(after.verdict));
  const counts = before.outcome !== after.outcome || before.score !== after.score || before.maxScore !== after.maxScore;
  const isSame = !counts && textOf(before.verdict) === textOf(after.verdict);
  const kind = counts || details.length > 0 ? 'verdict' : isSame ? 'same' : 'words';
  return { kind, before: factsOf(before), after: factsOf(after), details };
}

function criteriaOf(verdict: unknown): Map<string, Criterion> {
  const checks = (verdict as { checks?: unknown } | null)?.checks;
  return new Map(Array.isArray(checks) ? (checks as Criterion[]).map((check) => [check.id, check]) : []);
}

function changedCriteria(before: Map<string, Criterion>, after: Map<string, Criterion>): string[] {
  const said: string[] = [];
  for (const [id, { passed, message }] of after) {
    const old = before.get(id);
    if (old === undefined) {
      if (before.size > 0) said.push(`${id}: new, and it ${passed ? 'holds' : `does not hold: ${message}`}`);
    } else if (old.passed !== passed) said.push(`${id}: ${passed ? 'held not, and holds now' : `held, and holds no more: ${message}`}`);
  }
  if (after.size > 0) for (const id of before.keys()) if (!after.has(id)) said.push(`${id}: is gone`);
  return said;
}

/** The same text for the same verdict: databases keep the keys of JSON in orders of their own. */
function textOf(verdict: unknown): string {
  return JSON.stringify(verdict, (key, value: unknown) => {
    if (key === 'version' || key === 'engine') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
