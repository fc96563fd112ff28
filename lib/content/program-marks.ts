import type { MarkRequest } from '@/lib/python/api';
import type { Place } from './problem-list';

const MARK = /^([ \t]*)#[ \t]*mark:[ \t]*(.*?)[ \t]*$/;
const NO_STATEMENT = /^[ \t]*(#.*)?$/;

export interface FoundMarks {
  marks: MarkRequest[];
  /** Comments that mark nothing; the line counts from the program's first. */
  problems: (Place & { message: string; fix: string })[];
}

/**
 * The places that comments `# mark: label` name: the line of the next statement. The comments stay in the program, so that
 * the lines a learner sees are those that run. A mark is bound to file and line: what another file prints or defines cannot
 * forge it.
 */
export function findMarks(source: string, file: string, record: MarkRequest['record']): FoundMarks {
  const lines = source.split('\n');
  const found: FoundMarks = { marks: [], problems: [] };
  lines.forEach((text, index) => {
    const match = MARK.exec(text);
    if (match === null) return;
    const [, indent, label] = match;
    const place = { line: index + 1, column: indent.length + 1 };
    const next = lines.findIndex((line, at) => at > index && !NO_STATEMENT.test(line));
    if (label === '') {
      found.problems.push({ ...place, message: 'this mark has no label', fix: 'Write `# mark: before the collection`, say.' });
    } else if (found.marks.some((mark) => mark.label === label)) {
      found.problems.push({ ...place, message: `there are two marks '${label}'`, fix: 'Give each mark its own label.' });
    } else if (next === -1) {
      found.problems.push({
        ...place,
        message: `no statement follows the mark '${label}'`,
        fix: 'Put it before a statement; for the end of the program write snapshot="end".',
      });
    } else {
      found.marks.push({ file, line: next + 1, label, record });
    }
  });
  return found;
}
