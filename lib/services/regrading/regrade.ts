import 'server-only';
import { itemsInOrder } from '@/lib/content/course-views';
import type { Course } from '@/lib/content/types';
import type { PrismaClient } from '@/lib/db/client';
import { ENGINE_VERSION } from '@/lib/python/api';
import { fromStoredOutcome } from '../attempts/store-attempt';
import { applyGrading } from './apply-grading';
import { compareVerdicts } from './compare-verdicts';
import type { VerdictChange } from './compare-verdicts';
import { gradeAgain } from './grade-again';

export interface RegradeRequest {
  /** `Item.id`s; all items when absent. */
  items?: readonly string[];
  /** Learners; all of them when absent. */
  learners?: readonly string[];
  /** Also answers whose verdict is from the item and the engine of today. */
  all?: boolean;
  /** Put the new verdicts in force. Without it they are only compared. */
  apply: boolean;
  /** Answers that are graded at a time. */
  jobs?: number;
  /** Ends it after the answers that are being graded. */
  signal?: AbortSignal;
  progress?(done: number, total: number): void;
}

/** One stored answer that gets another verdict. */
export interface RegradedAttempt extends VerdictChange {
  attempt: string;
  learner: string;
  item: string;
  part: string;
  profile: string;
  handedInAt: string;
  applied: boolean;
}

export interface RegradeReport {
  /** Stored answers that were asked for. */
  total: number;
  /** Of these graded again; less than all when it was ended. */
  graded: number;
  same: number;
  /** In the order in which they were handed in. */
  changed: RegradedAttempt[];
  skipped: { attempt: string; item: string; reason: string }[];
  isApplied: boolean;
  isCancelled: boolean;
}

const fields = {
  id: true, userId: true, itemId: true, part: true, profile: true, seed: true, source: true, answer: true, verdict: true, outcome: true,
  score: true, maxScore: true, itemVersion: true, engineVersion: true, createdAt: true,
} as const;

type Row = Awaited<ReturnType<typeof readRow>>;

const readRow = (database: PrismaClient, id: string) => database.attempt.findUniqueOrThrow({ where: { id }, select: fields });

/** Ids of the answers to grade again, oldest first. */
async function listIds(database: PrismaClient, course: Course, { items, learners, all = false }: RegradeRequest): Promise<string[]> {
  const versions = new Map(itemsInOrder(course).map((item) => [item.id, item.version]));
  const rows = await database.attempt.findMany({
    where: {
      ...(items === undefined ? {} : { itemId: { in: [...items] } }), ...(learners === undefined ? {} : { userId: { in: [...learners] } }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, itemId: true, itemVersion: true, engineVersion: true },
  });
  const isOld = (row: (typeof rows)[number]): boolean =>
    row.itemVersion !== versions.get(row.itemId) || row.engineVersion !== ENGINE_VERSION;
  return rows.filter((row) => all || isOld(row)).map(({ id }) => id);
}

/**
 * Grades stored answers again and says which verdicts change; with `apply` the new ones come in force, the earlier ones stay in the
 * history. Answers are what they were: nothing is asked of the learners. Throws AppError `busy`.
 */
export async function regrade(database: PrismaClient, course: Course, request: RegradeRequest): Promise<RegradeReport> {
  const { apply, jobs = 2, signal, progress } = request;
  const ids = await listIds(database, course, request);
  const report: RegradeReport = {
    total: ids.length, graded: 0, same: 0, changed: [], skipped: [], isApplied: apply, isCancelled: false,
  };
  const found = new Map<string, RegradedAttempt>();
  let next = 0;
  const isEnded = (): boolean => signal?.aborted === true;
  progress?.(0, ids.length);
  const work = async (): Promise<void> => {
    for (let at = next++; at < ids.length && !isEnded(); at = next++) {
      await regradeOne(database, course, await readRow(database, ids[at]), apply, report, found);
      report.graded++;
      progress?.(report.graded, ids.length);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  report.changed = ids.map((id) => found.get(id)).filter((one) => one !== undefined);
  report.isCancelled = report.graded < ids.length;
  return report;
}

async function regradeOne(
  database: PrismaClient, course: Course, row: Row, apply: boolean, report: RegradeReport, found: Map<string, RegradedAttempt>,
): Promise<void> {
  const skip = (reason: string): void => void report.skipped.push({ attempt: row.id, item: row.itemId, reason });
  const graded = await gradeAgain(course, row);
  if ('skipped' in graded) return skip(graded.skipped);
  const change = compareVerdicts({ ...row, outcome: fromStoredOutcome(row.outcome) }, graded.grading);
  const applied = apply && (await applyGrading(database, row, graded.grading));
  if (apply && !applied) return skip('Another verdict came in force meanwhile.');
  if (change.kind === 'same') report.same++;
  else {
    found.set(row.id, {
      attempt: row.id, learner: row.userId, item: row.itemId, part: row.part, profile: row.profile,
      handedInAt: row.createdAt.toISOString(), applied, ...change,
    });
  }
}
