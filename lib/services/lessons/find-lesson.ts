import 'server-only';
import { findItem, findLesson as findInCourse, openQuestion } from '@/lib/content/course-views';
import type { Lesson, OpenQuestion } from '@/lib/content/types';
import type { QuestionBoard } from '@/lib/grading/question-board';
import type { AnswerView } from '../attempts/answer-view';
import { listAnswers } from '../attempts/list-answers';
import { findBoards } from '../course/find-boards';
import { findNextItem } from '../course/get-course-map';
import type { MapItem } from '../course/get-course-map';
import { getCourse } from '../course/get-course';

export interface LessonView {
  lesson: Pick<Lesson, 'id' | 'slug' | 'title' | 'summary' | 'goal' | 'minutes' | 'body' | 'outline' | 'runs'>;
  questions: Record<string, OpenQuestion>;
  /** Lessons that this one builds on. */
  prerequisites: { href: string; title: string }[];
  boards: Record<string, QuestionBoard>;
  /** What this learner has answered, by question id. */
  answers: Record<string, AnswerView[]>;
  next: Pick<MapItem, 'href' | 'title' | 'kind'> | null;
}

/** A lesson as one learner sees it; null when there is none of that name. */
export async function findLesson(slug: string, userId: string | null): Promise<LessonView | null> {
  const course = await getCourse();
  const lesson = findInCourse(course, slug);
  if (!lesson) return null;
  const [answers, next, boards] = await Promise.all([listAnswers(userId, lesson), findNextItem(lesson.id), findBoards(lesson)]);
  const questions = Object.fromEntries(Object.values(lesson.questions).map((question) => [question.id, openQuestion(question)]));
  const prerequisites = lesson.prerequisites.map((id) => findItem(course, id)).filter((item) => item !== null)
    .map(({ id, title }) => ({ href: `/${id}`, title }));
  return { lesson, prerequisites, questions, boards, answers, next };
}
