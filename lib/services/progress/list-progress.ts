import 'server-only';
import { itemsInOrder } from '@/lib/content/course-views';
import type { Item } from '@/lib/content/types';
import { getDatabase } from '@/lib/db/client';
import type { Progress } from '@/lib/db/generated/sqlite/client';
import { getCourse } from '../course/get-course';
import type { ItemProgress } from './types';

type PartProgress = Pick<Progress, 'part' | 'state' | 'bestScore' | 'maxScore'>;

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

/** Where a learner stands with an item, from what is kept of its parts. */
export function summarizeProgress(item: Item, parts: readonly PartProgress[]): ItemProgress {
  if (item.kind === 'fix' || item.kind === 'design') {
    const whole = parts.find((part) => part.part === '');
    if (!whole) return { state: 'open', text: '' };
    const score = `${whole.bestScore} of ${points(whole.maxScore)}`;
    return whole.state === 'passed' ? { state: 'done', text: `Solved, ${score}` } : { state: 'started', text: `Best so far ${score}` };
  }
  const questions = Object.keys(item.questions);
  const answered = parts.filter((part) => questions.includes(part.part));
  if (answered.length === 0) return { state: 'open', text: '' };
  const right = answered.filter((part) => part.state === 'passed').length;
  const isDone = answered.length === questions.length;
  if (!isDone) return { state: 'started', text: `${answered.length} of ${questions.length} questions answered` };
  if (questions.length === 1) return { state: 'done', text: right === 1 ? 'Predicted right' : 'Answered' };
  return { state: 'done', text: `${right} of ${questions.length} predicted right` };
}

/** Progress by `Item.id`, for every item of the course. `userId` null: somebody who has not answered anything. */
export async function listProgress(userId: string | null): Promise<Record<string, ItemProgress>> {
  const items = itemsInOrder(await getCourse());
  const rows = userId ? await (await getDatabase()).progress.findMany({ where: { userId } }) : [];
  return Object.fromEntries(items.map((item) => [item.id, summarizeProgress(item, rows.filter((row) => row.itemId === item.id))]));
}
