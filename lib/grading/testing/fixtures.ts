import type { FixChallenge, OutputQuestion, Question } from '@/lib/content/types';
import { scriptedSource, type ScriptedProgram } from './scripted-runner';

const text = (value: string): Question['prompt'] => ({ type: 'root', children: [{ type: 'text', value }] });

/** What a perfect answer does in the workload `use.py`. */
export const PERFECT: ScriptedProgram = {
  'use.py': { stdout: 'one\ntwo\n', census: { 'at first': { 'program.Thing': 0, list: 1 }, 'at the end': { list: 2, Keep: 1 } } },
};

export const challenge: FixChallenge = {
  kind: 'fix',
  slug: 'mend',
  id: 'challenges/mend',
  title: 'Mend',
  summary: 'Mend it.',
  minutes: 5,
  version: 'v1',
  profiles: ['3.14', '3.10'],
  body: text('Mend it.'),
  outline: [],
  runs: {},
  questions: {},
  difficulty: 'introductory',
  hints: [],
  module: 'program',
  starter: '{}',
  solutions: [],
  solution: scriptedSource(PERFECT),
  limits: { steps: 1_000 },
  workloads: {
    'use.py': {
      file: 'use.py',
      source: 'import program\n',
      marks: [
        { file: 'use.py', line: 3, label: 'at first', record: 'census' },
        { file: 'use.py', line: 9, label: 'at the end', record: 'census' },
      ],
    },
  },
  checks: [
    { id: 'prints', title: 'Prints', points: 1, workload: 'use.py', collector: 'on', expect: [{ kind: 'output' }], line: 10 },
    {
      id: 'freed',
      title: 'Freed',
      points: 2,
      workload: 'use.py',
      collector: 'on',
      expect: [{ kind: 'live', type: 'program.Thing', at: 'at the end', atMost: 0 }],
      advice: 'Who holds it?',
      line: 12,
    },
    {
      id: 'kept',
      title: 'Kept',
      points: 1,
      workload: 'use.py',
      collector: 'on',
      expect: [{ kind: 'live', type: 'Keep', at: 'at the end', atLeast: 1 }],
      line: 14,
    },
    {
      id: 'growth',
      title: 'Growth',
      points: 1,
      workload: 'use.py',
      collector: 'on',
      expect: [{ kind: 'growth', from: 'at first', to: 'at the end', atMost: 3 }],
      line: 16,
    },
    {
      id: 'unforced',
      title: 'Unforced',
      points: 1,
      collector: 'on',
      expect: [{ kind: 'avoids', names: ['gc.collect'], because: 'It is not needed.' }],
      line: 18,
    },
  ],
  wrong: [],
};

export const question: OutputQuestion = {
  kind: 'output',
  id: 'guess',
  title: 'Guess',
  form: 'choices',
  profiles: ['3.14', '3.10'],
  prompt: text('What?'),
  program: {
    source: scriptedSource({ alone: { stdout: '2\n' } }),
    filename: 'guess.py',
    highlighted: { type: 'element', tagName: 'pre', properties: {}, children: [] },
    marks: [],
  },
  snapshotAtEnd: false,
  raises: null,
  beliefs: [],
  choices: [
    { output: '1', why: { '3.14': text('one'), '3.10': text('one') }, line: 1 },
    { output: '2', why: { '3.14': text('two'), '3.10': text('two, of old') }, line: 2 },
  ],
  unordered: [],
  otherwise: null,
  line: 1,
};
