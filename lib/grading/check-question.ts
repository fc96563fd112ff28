/** What must hold of a question about the heap when its program is run: that it has an answer, and the same one where facts are the same. */
import type { FindQuestion, HeapQuestion } from '@/lib/content/types';
import { nameOfEdge } from '@/lib/heap/ways';
import type { ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import type { CourseFindings } from './course-findings';
import { frees, gradeFind, smallestCut } from './grade-find';
import { heapFacts } from './heap-facts';
import { removableLines } from './program-lines';
import { questionBoard } from './question-board';
import { runQuestion } from './question-run';

export async function checkHeapQuestion(question: HeapQuestion, profile: ProfileId, run: RunProgram, findings: CourseFindings): Promise<void> {
  const made = await runQuestion(question, profile, run);
  const facts = heapFacts(question, made);
  findings.note(`question ${question.id}`, profile, facts.map(({ object, right, because }) => `${object.name}: ${right.join(' or ')}. ${because}`).join('\n'));
  for (const { object, right, because } of facts) {
    const report = findings.atLine(object.line);
    if (right.length === 0) report(profile, `there is no answer for ${object.name}`, because);
    if (question.ask === 'alive' && question.shown !== null) {
      const shown = made.momentAt(question.shown)?.graph;
      const id = made.idOf(object);
      if (id !== null && shown !== undefined && !shown.nodeOf.has(id)) {
        report(profile, `${object.name} is not there at the mark '${question.shown}', whose heap is shown`, 'Show an earlier or later moment.');
      }
    }
  }
  if (profile === question.profiles[0]) return;
  const first = heapFacts(question, await runQuestion(question, question.profiles[0], run));
  facts.forEach(({ object, right }, index) => {
    if (right.join() === first[index].right.join()) return;
    const message = `the answer for ${object.name} is ${right.join(' or ')}, and ${first[index].right.join(' or ')} in Python ${question.profiles[0]}`;
    findings.atLine(object.line)(profile, message, 'Name only versions in which it is the same, or write the program so that it is.');
  });
}

export async function checkFindQuestion(question: FindQuestion, profile: ProfileId, run: RunProgram, findings: CourseFindings): Promise<void> {
  const made = await runQuestion(question, profile, run);
  const report = findings.atLine(question.line);
  const moment = made.momentAt(question.at);
  for (const object of [...question.dies, ...question.lives]) {
    const id = made.idOf(object);
    if (id === null) findings.atLine(object.line)(profile, `no mark finds anything at ${object.way}`, 'Correct the way, or put a mark where it leads there.');
    else if (moment?.graph.nodeOf.has(id) === false) {
      findings.atLine(object.line)(profile, `${object.name} is gone at the mark '${question.at}'`, 'Nothing leaks there.');
    }
  }
  if (moment === null) return;
  if (frees(question, [], moment, made)) report(profile, 'nothing that must die is held: nothing leaks at the mark', 'Correct the program.');
  if (question.target === 'cut') {
    const cut = smallestCut(question, moment, made);
    const names = cut?.map((edge) => nameOfEdge(moment.graph, moment.distances, edge)).join(', ');
    findings.note(`question ${question.id}`, profile, `a smallest cut: ${names ?? 'none'}`);
    if (cut === null) report(profile, 'no cut of up to three references does what is asked', 'Correct the program, or what must die and live.');
    return;
  }
  const right = await rightAnswers(question, profile, run);
  findings.note(`question ${question.id}`, profile, `right: ${right.join(', ')}`);
  if (right.length > 0) return;
  const message = `pointing at one ${question.target} cannot free what must die and keep what must live`;
  report(profile, message, 'Correct the program, or ask for a cut.');
}

/** All right answers to a question that asks to point at one thing. */
export async function rightAnswers(question: FindQuestion, profile: ProfileId, run: RunProgram): Promise<string[]> {
  const right: string[] = [];
  const board = await questionBoard(question, profile, run);
  const candidates = question.target === 'line' ? removableLines(question.program.source).map(({ line }) => String(line))
    : question.target === 'object' ? board.choices.map(({ value }) => value) : board.edges.map(({ value }) => value);
  for (const candidate of candidates) if ((await gradeFind(question, candidate, profile, run)).right) right.push(candidate);
  return right;
}
