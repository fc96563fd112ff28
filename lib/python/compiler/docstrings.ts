import type { Statement } from '../ast/nodes';
import type { Unit } from './unit';

/** The text at the start of a body, or null. */
export function docstringOf(u: Unit, body: readonly Statement[]): string | null {
  const [first] = body;
  if (first === undefined || first.kind !== 'Expr' || u.compilation.optimize > 1) return null;
  const { value } = first;
  if (value.kind !== 'Constant' || value.value.type !== 'str') return null;
  return u.compilation.knobs.dedentedDocstrings ? dedent(value.value.value) : value.value.value;
}

/**
 * Tabs become spaces, the first line loses its indentation and the others their common one.
 *
 * CPython: Python/compile.c, _PyCompile_CleanDoc()
 */
function dedent(text: string): string {
  const lines = expandTabs(text).split('\n');
  let margin = Infinity;
  for (const line of lines.slice(1)) {
    const indentation = leadingSpaces(line);
    if (indentation < line.length) margin = Math.min(margin, indentation);
  }
  if (margin === Infinity) margin = 0;
  const [first, ...rest] = lines;
  return [first.slice(leadingSpaces(first)), ...rest.map((line) => line.slice(Math.min(margin, leadingSpaces(line))))].join('\n');
}

function leadingSpaces(line: string): number {
  let count = 0;
  while (count < line.length && line[count] === ' ') count++;
  return count;
}

/** `str.expandtabs(8)`; a column counts code points. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let expanded = '';
  for (const char of text) {
    if (char === '\t') {
      const width = 8 - (column % 8);
      expanded += ' '.repeat(width);
      column += width;
    } else {
      expanded += char;
      column = char === '\n' || char === '\r' ? 0 : column + 1;
    }
  }
  return expanded;
}
