/**
 * Programs with a mistake in them: a good one, of which one token is dropped, doubled, exchanged or replaced, or a line is indented wrongly.
 */
import { Seeded } from './seeded';

const TOKEN = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*|\d[\w.]*|\*\*=?|\/\/=?|->|:=|[<>=!]=|[-+*/%&|^]=|\S/g;
const STRAY = ['(', ')', '[', ']', '{', '}', ':', ',', '=', '==', 'if', 'else', 'for', 'in', 'not', 'def', 'class', 'return', '*', '**', '.', ':=', 'lambda', 'None', "'", '"', '0x', '1a', '@', 'print x', '->', 'await', 'yield', 'import', 'f"{', '\\', '$', '?', 'is', 'as', '007', '1__0'];

/** `source` with one mistake that the seed decides. */
export function withMistake(source: string, seed: number): string {
  const random = new Seeded(seed);
  const lines = source.split('\n');
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  const at = random.pick(filled);
  if (random.chance(0.1)) {
    lines[at] = random.pick([' ', '\t', '  ']) + lines[at];
    return lines.join('\n');
  }
  if (random.chance(0.05)) {
    lines[at] = lines[at].trimStart();
    return lines.join('\n');
  }
  lines[at] = mutateLine(lines[at], random);
  return lines.join('\n');
}

function mutateLine(line: string, random: Seeded): string {
  const tokens = [...line.matchAll(TOKEN)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  const { start, end, text } = random.pick(tokens);
  const other = random.pick(tokens).text;
  const replacement = random.pick([
    () => '', () => '', () => `${text} ${text}`, () => random.pick(STRAY), () => `${text} ${random.pick(STRAY)}`, () => `${random.pick(STRAY)} ${text}`, () => other,
  ])();
  return line.slice(0, start) + replacement + line.slice(end);
}
