/** Ways to look at a course: lookups that take any text for a name, and what of an item may leave the server. */
import type { Challenge, Course, FixChallenge, Item, Lesson, NamedObject, OpenFixChallenge, OpenQuestion, Question } from './types';

export function findLesson(course: Course, slug: string): Lesson | null {
  return Object.hasOwn(course.lessons, slug) ? course.lessons[slug] : null;
}

export function findChallenge(course: Course, slug: string): Challenge | null {
  return Object.hasOwn(course.challenges, slug) ? course.challenges[slug] : null;
}

/** By `Item.id`. */
export function findItem(course: Course, id: string): Item | null {
  const [folder, slug = ''] = id.split('/', 2);
  if (id !== `${folder}/${slug}`) return null;
  if (folder === 'lessons') return findLesson(course, slug);
  return folder === 'challenges' ? findChallenge(course, slug) : null;
}

export function findQuestion(item: Item, id: string): Question | null {
  return Object.hasOwn(item.questions, id) ? item.questions[id] : null;
}

/** All items in the order of the course. */
export function itemsInOrder(course: Course): Item[] {
  return course.parts
    .flatMap((part) => part.items)
    .map((id) => findItem(course, id))
    .filter((item) => item !== null);
}

/** A question before it is answered: without reasons. */
export function openQuestion(question: Question): OpenQuestion {
  const { line: _line, raises: _raises, beliefs: _beliefs, ...shown } = question;
  switch (shown.kind) {
    case 'output': {
      const { choices, otherwise: _otherwise, unordered: _unordered, ...rest } = shown;
      return { ...rest, options: shown.form === 'choices' ? choices.map((choice) => choice.output) : [] };
    }
    case 'heap':
      return { ...shown, objects: openObjects(shown.objects) };
    case 'find':
      return { ...shown, dies: openObjects(shown.dies), lives: openObjects(shown.lives) };
  }
}

const openObjects = (objects: readonly NamedObject[]): Pick<NamedObject, 'way' | 'name'>[] => objects.map(({ way, name }) => ({ way, name }));

/** A fix challenge for the page: without solution, workloads, wrong programs and the text of hints. */
export function openFixChallenge(challenge: FixChallenge): OpenFixChallenge {
  const { kind, id, slug, title, version, profiles, module, starter, hints, checks } = challenge;
  const shownChecks = checks.map((check) => ({ id: check.id, title: check.title, points: check.points }));
  return { kind, id, slug, title, version, profiles, module, starter, hintCount: hints.length, checks: shownChecks };
}
