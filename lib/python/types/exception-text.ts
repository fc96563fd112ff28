import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { exceptionType } from '../object/errors';
import { isInstance, typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { decref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { collectItems } from '../protocols/iterate';
import { qualifiedTypeName, reprText, strText } from '../protocols/repr';
import type { SyntaxErrorParts } from '../protocols/syntax-error-text';
import { syntaxErrorText } from '../protocols/syntax-error-text';
import type { Writer } from '../protocols/traceback-text';
import { TRACEBACK_HEADER, stackParts } from '../protocols/traceback-text';
import { intAsNumber, isInt } from '../values/numbers';
import { isList, isTuple } from '../values/sequences';
import { isStr, textOf } from '../values/text';
import { groupMembers, isExceptionGroup } from './exception-group';
import { moduleSuggestion, suggestionText } from './exception-suggestions';
import { exceptionOf, fieldBorrowed, notesOf } from './exceptions';
import { describeTraceback } from './frame-description';

/**
 * Exceptions as text, as an uncaught one is printed. CPython: Lib/traceback.py, class TracebackException; up to 3.12
 * Python/pythonrun.c, print_exception_recursive().
 */

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

/** Runs what may call Python code; a failure becomes CPython's placeholder. */
function safely(make: () => string, what: string): string {
  return attempt('BaseException', make, () => `<${what} failed>`);
}

/** `module.Name`, without `builtins.` and mostly without `__main__.`. */
export function exceptionTypeName(exception: Ref, writer: Writer): string {
  const name = qualifiedTypeName.of(typeOf(exception).ref);
  return writer === 'interpreter' && knobs.reports.namesMainModule ? name : name.replace(/^__main__\./, '');
}

/** The last lines, each ending in a newline: the place of a SyntaxError, the type with the message, the notes. CPython: format_exception_only(). */
export function exceptionOnlyParts(exception: Ref, writer: Writer, framesKnown = true): string[] {
  return [...lastLines(exception, writer, framesKnown), ...noteLines(exception)];
}

/** What is shown of a syntax error in which a keyword is misspelt. */
export interface KeywordFix {
  message: string;
  column: number;
  endLine: number;
  endColumn: number;
  text: string | null;
}

/** Finds a misspelt keyword in the text that a SyntaxError comes from; set by the machine. */
export const keywordTypos = { find: (_exception: Ref): KeywordFix | null => null };

function lastLines(exception: Ref, writer: Writer, framesKnown: boolean): string[] {
  const name = exceptionTypeName(exception, writer);
  if (isInstance(exception, exceptionType('SyntaxError'))) {
    const parts = syntaxErrorParts(exception);
    const message = fieldBorrowed(exception, 0);
    const fix = keywordTypos.find(exception);
    if (fix !== null) Object.assign(parts, { offset: fix.column, endLine: fix.endLine, endOffset: fix.endColumn, text: fix.text });
    const text = fix !== null ? fix.message : message === NULL ? 'None' : safely(() => strText(message), 'exception str()');
    const suffix = parts.line === null && parts.filename !== null ? ` (${parts.filename})` : '';
    const bounded = writer === 'module' || !knobs.reports.writesSyntaxErrors;
    if (!bounded && isInstance(exception, exceptionType('IndentationError'))) parts.endOffset = 0;
    const place = syntaxErrorText(parts, bounded).match(/[^\n]*\n/g) ?? [];
    return [...place, `${name}: ${text === '' ? '<no detail available>' : text}${suffix}\n`];
  }
  const suggestion = writer === 'interpreter' ? suggestionText(exception, framesKnown) : moduleSuggestion(exception, framesKnown);
  const failed = writer === 'module' && !knobs.reports.exceptionNotes ? `<unprintable ${typeOf(exception).name} object>` : '<exception str() failed>';
  const message = attempt('BaseException', () => strText(exception), () => failed) + suggestion;
  return [message === '' ? `${name}\n` : `${name}: ${message}\n`];
}

function syntaxErrorParts(exception: Ref): SyntaxErrorParts {
  const text = (field: number): string | null => {
    const ref = fieldBorrowed(exception, field);
    return ref !== NULL && isStr(ref) ? textOf(ref) : null;
  };
  const number = (field: number): number | null => {
    const ref = fieldBorrowed(exception, field);
    return ref !== NULL && isInt(ref) ? intAsNumber(ref) : null;
  };
  return { filename: text(1), line: number(2), offset: number(3), text: text(4), endLine: number(6), endOffset: number(7) };
}

/** `__notes__`, one below the other. */
function noteLines(exception: Ref): string[] {
  if (!knobs.reports.exceptionNotes) return [];
  const notes = attempt('BaseException', () => notesOf(exception), () => NULL);
  if (notes === NULL) return [];
  const lines: string[] = [];
  if (isList(notes) || isTuple(notes)) {
    for (const note of collectItems(notes)) {
      lines.push(...safely(() => strText(note), 'note str()').split('\n').map((line) => `${line}\n`));
      decref(note);
    }
  } else lines.push(`${safely(() => reprText(notes), '__notes__ repr()')}\n`);
  decref(notes);
  return lines;
}

/** The exceptions that led to this one, the earliest first, each with the sentence that stands after it. */
function chainOf(exception: Ref, seen: Set<Ref>): { exception: Ref; link: string }[] {
  const chain = [{ exception, link: '' }];
  seen.add(exception);
  for (let at = exception; ;) {
    const { cause, context, suppressContext } = exceptionOf(at);
    const byCause = cause !== NULL && !seen.has(cause);
    const next = byCause ? cause : context !== NULL && !suppressContext && !(cause !== NULL) && !seen.has(context) ? context : NULL;
    if (next === NULL) return chain.reverse();
    chain.push({ exception: next, link: byCause ? CAUSE : CONTEXT });
    seen.add(next);
    at = next;
  }
}

/** State of nested exception groups. CPython: _ExceptionPrintContext. */
interface GroupContext {
  writer: Writer;
  seen: Set<Ref>;
  depth: number;
  needClose: boolean;
}

function indented(context: GroupContext, text: string, margin = '|'): string {
  if (context.depth === 0) return text;
  const prefix = `${'  '.repeat(context.depth)}${margin} `;
  return text.replace(/^(?=[\s\S])/gm, prefix);
}

/** The whole text of an exception, in the parts that `traceback.format_exception` gives: chain, traceback, message. */
export function exceptionParts(exception: Ref, writer: Writer, chain = true): string[] {
  return formatException(exception, chain, { writer, seen: new Set(), depth: 0, needClose: false });
}

/** What the interpreter prints of an exception that nobody caught. */
export function exceptionText(exception: Ref): string {
  return exceptionParts(exception, 'interpreter').join('');
}

function formatException(exception: Ref, chain: boolean, context: GroupContext): string[] {
  const members = chain ? chainOf(exception, context.seen) : [{ exception, link: '' }];
  return members.flatMap((member) => [...formatOne(member.exception, chain, context), ...(member.link === '' ? [] : [indented(context, member.link)])]);
}

function formatOne(exception: Ref, chain: boolean, context: GroupContext): string[] {
  const { traceback } = exceptionOf(exception);
  const stack = stackParts(describeTraceback(traceback), context.writer);
  if (isExceptionGroup(exception)) return formatGroup(exception, stack, chain, context);
  const parts = traceback === NULL ? [] : [TRACEBACK_HEADER, ...stack];
  return [...parts, ...exceptionOnlyParts(exception, context.writer)].map((part) => indented(context, part));
}

/** CPython: TracebackException.format(), the part about groups. */
function formatGroup(exception: Ref, stack: readonly string[], chain: boolean, context: GroupContext): string[] {
  if (context.depth > MAX_GROUP_DEPTH) return [indented(context, `... (max_group_depth is ${MAX_GROUP_DEPTH})\n`)];
  const outermost = context.depth === 0;
  if (outermost) context.depth++;
  const parts = stack.length === 0 ? [] : [indented(context, `Exception Group ${TRACEBACK_HEADER}`, outermost ? '+' : '|')];
  parts.push(...[...stack, ...exceptionOnlyParts(exception, context.writer)].map((part) => indented(context, part)));
  const members = groupMembers(exception);
  const shown = members.slice(0, MAX_GROUP_WIDTH);
  const count = shown.length + (members.length > MAX_GROUP_WIDTH ? 1 : 0);
  context.needClose = false;
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    if (last) context.needClose = true;
    parts.push(`${'  '.repeat(context.depth)}${i === 0 ? '+-' : '  '}+---------------- ${i < shown.length ? i + 1 : '...'} ----------------\n`);
    context.depth++;
    if (i < shown.length) parts.push(...formatException(shown[i], chain, context));
    else {
      const more = members.length - MAX_GROUP_WIDTH;
      parts.push(indented(context, `and ${more} more exception${more > 1 ? 's' : ''}\n`));
    }
    if (last && context.needClose) {
      parts.push(`${'  '.repeat(context.depth)}+------------------------------------\n`);
      context.needClose = false;
    }
    context.depth--;
  }
  if (outermost) context.depth = 0;
  return parts;
}
