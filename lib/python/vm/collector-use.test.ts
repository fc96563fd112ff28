import { expect, test } from 'vitest';
import type { ProfileId, RunRequest, RunResult } from '../index';
import { runProgram } from '../index';

const PROFILES: ProfileId[] = ['3.14', '3.12', '3.10', '2.7'];

const runWith = (source: string, more: Partial<RunRequest> = {}): RunResult =>
  runProgram({ source, filename: 'main.py', profile: '3.14', ...more });

const CLASS = 'class Node(object):\n    def __init__(self): self.me = self\n';

/** The program, and what of it hangs on the collector. */
const DEPENDENT: Record<string, string> = {
  'asking for it': 'import gc\nprint(gc.isenabled())',
  'a collection that begins by itself': `${CLASS}import weakref\nfirst = Node()\nseen = weakref.ref(first)\ndel first\n`
    + 'for _ in range(20000): Node()\nprint(seen() is None)',
  'its count': `${CLASS}import gc\nfor _ in range(20000): Node()\nprint(gc.get_count())`,
  'a finalizer at the end': `${CLASS}class Loud(Node):\n    def __del__(self): print('gone')\nLoud()`,
  'what is left for finalizers': `${CLASS}import weakref\ndef note(_): print('callback')\nnode = Node()\nkept = weakref.ref(node, note)\ndel node`,
  'a finalizer that looks at the collector': 'import gc\nclass Late(object):\n    def __del__(self, count=gc.get_count): print(count())\nlate = Late()',
};

test.each(Object.entries(DEPENDENT))('%s hangs on the collector', (_what, source) => {
  expect(runWith(source).outcome).toEqual({ kind: 'finished' });
  expect(runWith(source).usesCollector).toBe(true);
});

test('and does so in what is printed', () => {
  const differ = Object.values(DEPENDENT).filter((source) => (
    JSON.stringify(runWith(source).output) !== JSON.stringify(runWith(source, { collector: 'off' }).output)
  ));
  expect(differ.length).toBeGreaterThanOrEqual(4);
});

const INDEPENDENT: Record<string, string> = {
  'a few objects': `${CLASS}kept = [Node() for _ in range(50)]\nprint(len(kept))`,
  'collecting when asked to': `${CLASS}import gc\nfor _ in range(50): Node()\nprint(gc.collect() >= 50)`,
  'turning it off first': `import gc\ngc.disable()\n${CLASS}for _ in range(20000): Node()\nprint(gc.isenabled())`,
  'a library': 'import weakref, itertools\nprint(len(weakref.WeakSet()), next(itertools.count()))',
  'counts of references': 'import sys\nx = []\nprint(sys.getrefcount(x))',
  'an exception': "raise ValueError('no')",
};

test.each(Object.entries(INDEPENDENT))('nothing hangs on the collector: %s', (_what, source) => {
  let plain = 0;
  for (const profile of PROFILES) {
    const on = runWith(source, { profile });
    if (on.usesCollector === true) continue;
    plain++;
    const { usesCollector, ...off } = runWith(source, { profile, collector: 'off' });
    expect(usesCollector).toBe(true);
    expect(off).toEqual(on);
  }
  expect(plain).toBeGreaterThan(0);
});

test('what is recorded is taken to hang on it', () => {
  expect(runWith('print(1)', { record: { maxEvents: 100 } }).usesCollector).toBe(true);
});
