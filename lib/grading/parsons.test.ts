import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '@/lib/content/load-course';
import { assembleParsons, isPlacement, judgeParsons, makeParsons, openParsons, type Parsons } from './parsons';
import { programChunks } from './program-chunks';

const STARTER = `class Bus:
    def __init__(self):
        self.listeners = []

    def publish(self, event):
        for listener in self.listeners:
            listener(event)
`;

const SOLUTION = `class Bus:
    def __init__(self):
        self.listeners = []

    def forget(self, listener):
        # Not an error.
        if listener in self.listeners:
            self.listeners.remove(
                listener,
            )

    def publish(self, event):
        for listener in list(self.listeners):
            listener(event)
`;

const made = (): Parsons => makeParsons(STARTER, SOLUTION, 'x') as Parsons;
const solved = ({ rows }: Parsons) => rows.map((row) => ({ id: row.id, indent: row.chunks[0].indent }));
const idOf = ({ rows }: Parsons, text: string): string => rows.find((row) => row.chunks[0].lines.some((line) => line.includes(text)))?.id ?? '';

describe('the chunks of a program', () => {
  it('keep together what is one statement, and comments with what is below them', () => {
    const text = 'a = (1,\n\n     2)\n\n\n# why\nb = """x\ny""" \\\n    + "#("\nc = 1\n';
    expect(programChunks(text)).toEqual([
      { blankBefore: 0, indent: 0, lines: ['a = (1,', '', '     2)'] },
      { blankBefore: 2, indent: 0, lines: ['# why', 'b = """x', 'y""" \\', '    + "#("'] },
      { blankBefore: 0, indent: 0, lines: ['c = 1'] },
    ]);
  });
});

describe('a shuffled solution', () => {
  it('has what the solution adds as pieces, and the rest in its place', () => {
    const { given, pieces } = openParsons(made());
    expect(given.map(({ lines }) => lines[0])).toEqual(['class Bus:', '    def publish(self, event):']);
    expect(pieces.map(({ lines }) => lines.join('\n')).sort()).toEqual([
      '# Not an error.\nif listener in self.listeners:', 'def forget(self, listener):', 'for listener in list(self.listeners):',
      'listener(event)', 'self.listeners.remove(\n    listener,\n)',
    ]);
  });

  it('is put together again, to the byte', () => {
    const parsons = made();
    expect(assembleParsons(parsons, solved(parsons))).toBe(SOLUTION);
    expect(judgeParsons(parsons, solved(parsons))).toEqual({ kind: 'solved' });
  });

  it('says where the first line stands that does not belong there, and which one is too far to the right', () => {
    const parsons = made();
    const right = solved(parsons);
    const swapped = [...right.slice(0, 1), right[2], right[1], ...right.slice(3)];
    expect(judgeParsons(parsons, swapped)).toEqual({ kind: 'order', at: idOf(parsons, 'if listener in'), right: 1, missing: 0 });
    const deep = right.map((row) => (row.id === idOf(parsons, 'def forget') ? { ...row, indent: 2 } : row));
    expect(judgeParsons(parsons, deep)).toEqual({ kind: 'indent', at: idOf(parsons, 'def forget'), missing: 0 });
    expect(judgeParsons(parsons, right.filter((_, index) => index !== 2))).toEqual({ kind: 'incomplete', missing: 1 });
    expect(judgeParsons(parsons, [right[0], right[3], right[1], right[4]])).toMatchObject({ kind: 'order', at: right[1].id, missing: 3 });
  });

  it('takes no placement with a row twice, unknown or without what is given', () => {
    const parsons = made();
    const right = solved(parsons);
    expect(isPlacement(parsons, right)).toBe(true);
    expect(isPlacement(parsons, right.slice(1))).toBe(false);
    expect(isPlacement(parsons, [...right, right[1]])).toBe(false);
    expect(isPlacement(parsons, [...right, { id: 'piece-99', indent: 0 }])).toBe(false);
    expect(isPlacement(parsons, [...right].reverse())).toBe(false);
  });

  it('is nothing where the solution only takes away', () => {
    expect(makeParsons('a = 1\nb = 2\n', 'a = 1\n', 'x')).toBeNull();
  });
});

describe('the shuffled solutions of the course', async () => {
  const { course } = await loadCourse({ root: path.join(import.meta.dirname, '../../content'), highlight: false });
  const programs = Object.values(course.challenges).flatMap((challenge) => ('solution' in challenge ? [challenge] : []));

  it.each(programs.map((challenge) => [challenge.slug, challenge] as const))('%s', (_slug, { starter, solution, version }) => {
    const parsons = makeParsons(starter, solution, version);
    expect(parsons).not.toBeNull();
    if (parsons === null) return;
    const { pieces } = openParsons(parsons);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.length).toBeLessThanOrEqual(16);
    expect(assembleParsons(parsons, solved(parsons)).trimEnd()).toBe(solution.trimEnd());
    expect(parsons.rows.filter((row) => row.isPiece).map((row) => row.id)).not.toEqual(pieces.map((piece) => piece.id));
  });
});
