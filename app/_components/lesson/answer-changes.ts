/** What is different between two answers to one question, in the words in which they were given. */
import { diffLines } from 'diff';
import type { AnswerView } from '@/lib/services/attempts/answer-view';

export interface AnswerChange {
  /** The object that it is about; empty for the answer as a whole. */
  name: string;
  /** Empty for what was added. */
  from: string;
  /** Empty for what was taken away. */
  to: string;
}

/** What was pointed at, one by one; null for an answer of another form. */
function pickedNames(answer: string): string[] | null {
  if (!answer.startsWith('[')) return null;
  try {
    const names: unknown = JSON.parse(answer);
    return Array.isArray(names) ? names.map(String) : null;
  } catch {
    return null;
  }
}

/** Of the first answer: all of it. Nothing but a sentence where the answer is the same. */
export function answerChanges(before: AnswerView | undefined, after: AnswerView): AnswerChange[] {
  const isByObject = after.answer.startsWith('{') && after.parts.length > 0;
  const changes = isByObject ? changedParts(before, after) : changedTexts(before?.answer, after.answer);
  return changes.length > 0 ? changes : [{ name: '', from: '', to: 'The same answer again.' }];
}

function changedParts(before: AnswerView | undefined, after: AnswerView): AnswerChange[] {
  return after.parts.flatMap((part) => {
    const from = before?.parts.find(({ way }) => way === part.way)?.given ?? '';
    return from === part.given ? [] : [{ name: part.name, from, to: part.given }];
  });
}

function changedTexts(before: string | undefined, after: string): AnswerChange[] {
  const [from, to] = [pickedNames(before ?? ''), pickedNames(after)];
  if (to) {
    const old = from ?? [];
    return [
      ...old.filter((name) => !to.includes(name)).map((name) => ({ name: '', from: name, to: '' })),
      ...to.filter((name) => !old.includes(name)).map((name) => ({ name: '', from: '', to: name })),
    ];
  }
  if (before === undefined) return [{ name: '', from: '', to: after }];
  if (!`${before}${after}`.includes('\n')) return before === after ? [] : [{ name: '', from: before, to: after }];
  return diffLines(`${before}\n`, `${after}\n`).filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => ({ name: '', from: added ? '' : value.trimEnd(), to: added ? value.trimEnd() : '' }));
}
