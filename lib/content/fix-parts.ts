/** The files of a fix challenge, and what its front matter says of them. */
import type { ContentFile, ItemFolder } from './content-files';
import { nearestWord } from './nearest-word';
import { applyEdit, type EditedPrograms } from './program-edit';
import { FIRST_PLACE, type Place, type ProblemList } from './problem-list';
import { findMarks } from './program-marks';
import type { FixFrontMatter } from './schemas';
import type { Expectation, FixChallenge, Workload } from './types';

export interface FixSource {
  data: FixFrontMatter;
  placeOf(path: readonly PropertyKey[]): Place;
  folder: ItemFolder;
  problems: ProblemList;
}

type FixParts = Pick<FixChallenge, 'starter' | 'solution' | 'solutions' | 'workloads' | 'checks' | 'wrong'>;

export function readFixParts(source: FixSource): FixParts {
  const starter = requireFile('starter.py', source);
  const solution = requireFile('solution.py', source);
  const solutions = readSolutions(source);
  const workloads = readWorkloads(source);
  const wrong = readWrong(source, { 'solution.py': solution, 'starter.py': starter });
  const checks = source.data.checks.map((check, index) => ({ ...check, line: source.placeOf(['checks', index]).line }));
  checkIds(source);
  source.data.checks.forEach((check, index) => checkExpectations(check, index, { ...source, workloads, solution }));
  for (const file of source.folder.others) {
    if (file.name === 'starter.py' || file.name === 'solution.py' || /^(hints\/|solutions\/[^/]+\.py$|workloads\/[^/]+\.py$|wrong\/[^/]+\.(py|edit)$)/.test(file.name))
      continue;
    source.problems.add(
      file.path,
      FIRST_PLACE,
      'nobody uses this file',
      'It has starter.py, solution.py, solutions/*.py, workloads/*.py, wrong/*.py or *.edit, hints/*.md.',
    );
  }
  return { starter, solution, solutions, workloads, checks, wrong };
}

function readSolutions({ folder }: FixSource): FixChallenge['solutions'] {
  return folder.others.filter((file) => file.name.startsWith('solutions/')).map(({ name, text }) => ({ file: name, source: text }));
}

function requireFile(name: string, { folder, problems }: FixSource): string {
  const file = folder.others.find((candidate) => candidate.name === name);
  const path = `${folder.index.path.replace(/index\.md$/, '')}${name}`;
  if (file === undefined) problems.add(path, FIRST_PLACE, 'the file is missing', 'Write it.');
  else if (file.text.trim() === '') problems.add(path, FIRST_PLACE, 'the file is empty', 'Write it.');
  return file?.text ?? '';
}

function readWorkloads({ data, folder, problems }: FixSource): Record<string, Workload> {
  const workloads: Record<string, Workload> = {};
  for (const file of folder.others) {
    const name = /^workloads\/([^/]+\.py)$/.exec(file.name)?.[1];
    if (name === undefined) continue;
    const found = findMarks(file.text, name, 'census');
    for (const problem of found.problems) problems.add(file.path, problem, problem.message, problem.fix);
    if (!data.checks.some((check) => check.workload === name)) {
      problems.add(file.path, FIRST_PLACE, 'no check uses this workload', `Name it in a check: workload: ${name}.`);
    }
    if (!importsModule(file.text, data.module)) {
      problems.add(
        file.path,
        FIRST_PLACE,
        `the workload does not import '${data.module}'`,
        `Import the learner's file: import ${data.module}.`,
      );
    }
    for (const mark of found.marks) checkMarkUsed(mark.label, name, file, { data, problems });
    workloads[name] = { file: name, source: file.text, marks: found.marks };
  }
  return workloads;
}

function importsModule(text: string, module: string): boolean {
  return new RegExp(`^[ \\t]*(import|from)[ \\t]+${module}\\b`, 'm').test(text);
}

function checkMarkUsed(label: string, workload: string, file: ContentFile, { data, problems }: Pick<FixSource, 'data' | 'problems'>): void {
  const used = data.checks.some(
    (check) => check.workload === workload && check.expect.some((expectation) => marksOf(expectation).includes(label)),
  );
  if (used) return;
  const line = file.text.split('\n').findIndex((text) => text.includes('mark:') && text.trimEnd().endsWith(label)) + 1;
  problems.add(
    file.path,
    { line: Math.max(1, line), column: 1 },
    `no check looks at the mark '${label}'`,
    'Use it in a check or remove it.',
  );
}

function marksOf(expectation: Expectation): string[] {
  if (expectation.kind === 'live') return [expectation.at];
  if (expectation.kind === 'law') return expectation.marks;
  return expectation.kind === 'growth' ? [expectation.from, expectation.to] : [];
}

function readWrong({ data, placeOf, folder, problems }: FixSource, programs: EditedPrograms): FixChallenge['wrong'] {
  const wrong: FixChallenge['wrong'] = [];
  const index = folder.index.path;
  data.wrong.forEach((entry, number) => {
    const at = placeOf(['wrong', number]);
    const file = folder.others.find((candidate) => candidate.name === `wrong/${entry.file}`);
    if (file === undefined)
      problems.add(index, placeOf(['wrong', number, 'file']), `there is no wrong/${entry.file}`, 'Write it or remove the entry.');
    entry.fails.forEach(({ check }, position) => {
      if (data.checks.some((candidate) => candidate.id === check)) return;
      problems.add(
        index,
        placeOf(['wrong', number, 'fails', position, 'check']),
        `there is no check '${check}'`,
        suggestion(
          check,
          data.checks.map(({ id }) => id),
        ),
      );
    });
    const text = file?.name.endsWith('.edit') ? applyEdit(file, programs, problems) : file?.text;
    if (text !== undefined && text !== null) wrong.push({ ...entry, source: text, line: at.line });
  });
  for (const file of folder.others) {
    if (!file.name.startsWith('wrong/') || data.wrong.some((entry) => `wrong/${entry.file}` === file.name)) continue;
    problems.add(file.path, FIRST_PLACE, 'the front matter does not say how this wrong answer fails', "Add it to 'wrong:'.");
  }
  return wrong;
}

function checkIds({ data, placeOf, folder, problems }: FixSource): void {
  data.checks.forEach(({ id }, index) => {
    if (data.checks.findIndex((other) => other.id === id) === index) return;
    problems.add(folder.index.path, placeOf(['checks', index, 'id']), `the id '${id}' is there twice`, 'Give this check another one.');
  });
}

interface CheckedParts extends FixSource {
  workloads: Record<string, Workload>;
  solution: string;
}

function checkExpectations(check: FixFrontMatter['checks'][number], index: number, parts: CheckedParts): void {
  const add = (path: PropertyKey[], message: string, fix: string): void =>
    parts.problems.add(parts.folder.index.path, parts.placeOf(['checks', index, ...path]), message, fix);
  const workload =
    check.workload === undefined || !Object.hasOwn(parts.workloads, check.workload) ? undefined : parts.workloads[check.workload];
  if (check.workload !== undefined && workload === undefined) {
    add(['workload'], `there is no workloads/${check.workload}`, suggestion(check.workload, Object.keys(parts.workloads)));
    return;
  }
  check.expect.forEach((expectation, position) => {
    if (expectation.kind !== 'avoids' && workload === undefined) {
      add(['expect', position], `'${expectation.kind}' needs a workload to run`, "Add 'workload:' to the check.");
      return;
    }
    const labels = workload?.marks.map((mark) => mark.label) ?? [];
    for (const label of marksOf(expectation)) {
      if (!labels.includes(label)) add(['expect', position], `the workload has no mark '${label}'`, suggestion(label, labels));
    }
    const type = 'type' in expectation ? expectation.type : undefined;
    if (type !== undefined && workload !== undefined)
      checkType(type, workload, parts, (message, fix) => add(['expect', position], message, fix));
  });
}

/** A type that nothing defines has no live objects: the check would hold for every answer. */
function checkType(type: string, workload: Workload, { data, solution }: CheckedParts, add: (message: string, fix: string) => void): void {
  const [first, second] = type.split('.', 2);
  const isBuiltin = second === undefined && /^[a-z]/.test(type);
  const [text, name] = second !== undefined && first === data.module ? [solution, second] : [workload.source, type];
  if (isBuiltin || new RegExp(`^[ \\t]*class[ \\t]+${name.replace(/\W/g, '\\$&')}\\b`, 'm').test(text)) return;
  add(`no class '${type}' is defined`, `Write ${data.module}.Name for a class of the learner's file, Name for one of the workload.`);
}

function suggestion(typed: string, known: readonly string[]): string {
  const meant = nearestWord(typed, known);
  if (meant !== null) return `Did you mean '${meant}'?`;
  return known.length === 0
    ? 'There is none.'
    : `There ${known.length === 1 ? 'is' : 'are'} ${known.map((name) => `'${name}'`).join(', ')}.`;
}
