import type { Node, RegexDialect } from './nodes';
import { compilePattern } from './compile-pattern';
import { parsePattern } from './parse-pattern';
import { ParserState } from './parser-state';
import type { PatternWarning } from './pattern-source';
import { PatternFailure, PatternSource } from './pattern-source';
import type { Program } from './program';

/**
 * One pattern of several phrases, each a group of its own, as `re.Scanner` makes it. Its flags are taken as they are, so classes such as
 * `\w` are ASCII's unless UNICODE is among them. CPython: Lib/re/__init__.py, Scanner.
 */
export function compilePhrases(
  phrases: readonly { text: string; isText: boolean }[], flags: number, dialect: RegexDialect, maxDepth: number, warnings: PatternWarning[],
): Program {
  const state = new ParserState(new PatternSource('', true, dialect), flags, maxDepth, warnings);
  const branches: Node[][] = phrases.map(({ text, isText }) => {
    const group = state.openGroup(null);
    const { nodes, state: own } = parsePattern(text, isText, flags, dialect, maxDepth, warnings);
    if (own.groups - 1 > phrases.length) throw new PatternFailure('RuntimeError', 'invalid SRE code');
    const branch: Node[] = [{ op: 'group', group, add: 0, remove: 0, body: nodes }];
    state.closeGroup(group, branch);
    return branch;
  });
  return compilePattern([{ op: 'branch', branches }], state, dialect);
}
