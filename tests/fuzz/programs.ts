/**
 * Whole programs: a prelude, then sections that each run in a function of their own, with what they raise printed. Sections can be left
 * out one by one, which is how a program that shows a difference is made small.
 */
import { randomClass } from './classes';
import { Seeded } from './seeded';
import { Statements, indent } from './statements';

const PRELUDE = `
class Managed:
    def __init__(self, name, swallow):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, error, tb):
        print('exit', kind and kind.__name__, error)
        return self.swallow

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

def attempt(section):
    try:
        section()
    except BaseException as error:
        print('!', type(error).__name__, error)
`.trim().split('\n');

/** The sections of the program that a seed makes; `joinProgram` puts them together. */
export function randomSections(seed: number): string[][] {
  const random = new Seeded(seed);
  const sections: string[][] = [];
  let number = 0;
  const section = (body: string[]) => {
    number++;
    sections.push([`def section${number}():`, ...indent(body.length > 0 ? body : ['pass']), `attempt(section${number})`]);
  };
  for (let i = random.int(2, 5); i > 0; i--) {
    const statements = new Statements(random, { names: new Map(), callables: [] });
    section(statements.block(2, 6, 3));
  }
  for (let i = random.int(0, 2); i > 0; i--) {
    const [definition, ...uses] = randomClass(random, `C${i}`);
    sections.push(['try:', ...indent(definition), 'except Exception as error:', "    print('!', type(error).__name__, error)"]);
    for (const use of uses) section(use);
  }
  if (random.chance(0.3)) {
    // The last one may raise to the top: tracebacks with carets are compared too.
    const statements = new Statements(random, { names: new Map(), callables: [] });
    sections.push(['def last():', ...indent([...statements.block(1, 4, 2), 'return 1']), 'last()']);
  }
  return sections;
}

/** The program's text. */
export function joinProgram(sections: readonly string[][]): string {
  return [PRELUDE, ...sections].map((lines) => lines.join('\n')).join('\n\n') + '\n';
}
