/** What `leaklab new` writes: small, whole and checked, so that an author changes what works. */

/** File name to text, for a title. */
export type Skeleton = (title: string) => Record<string, string>;

const front = (kind: string, title: string, more = ''): string => `---
kind: ${kind}
title: ${title}
summary: One or two sentences for the list of the course.
minutes: 10
${kind === 'lesson' ? '' : 'difficulty: introductory\n'}profiles: ["3.14", "3.13", "3.12", "3.11", "3.10"]
${more}---

`;

const HINT = 'Ask what refers to the object that should be gone.\n';

const PREDICT = `:::::predict{#after-del title="What does it print?" beliefs="del-destroys"}
What does this program print?

\`\`\`python
class Node:
    def __del__(self):
        print('freed')


a = Node()
b = a
del a
print('after del a')
\`\`\`

::::choice
\`\`\`text
after del a
freed
\`\`\`

The name \`b\` still leads to the node, until the program ends.
::::

::::choice
\`\`\`text
freed
after del a
\`\`\`

You would expect this if \`del\` destroyed the object. It takes a name away.
::::
:::::
`;

const HEAP = `:::::heap{#after-del ask="alive" shown="both are made" at="after the del"}
What has become of the two nodes at the second mark?

\`\`\`python
class Node:
    pass


a = Node()
b = Node()
a.next = b

# mark: both are made
del b

# mark: after the del
print('end')
\`\`\`

::::object{name="Node 'first'" is="a"}
::::

::::object{name="Node 'second'" is="b"}
An attribute is a reference like any other.
::::
:::::
`;

const FIND = `:::::find{#cut target="cut" at="the node should be gone"}
The node should be gone, and is still there. Cut what holds it.

\`\`\`python
class Node:
    pass


seen = []
node = Node()
seen.append(node)

# mark: the node is used
del node

# mark: the node should be gone
print(len(seen))
\`\`\`

::::dies{name="the node" is="node"}
::::

::::lives{name="the list" is="seen"}
::::
:::::
`;

const checks = `module: store
checks:
  - id: works
    title: What was put in last comes out
    points: 1
    workload: works.py
    expect:
      - output: as-solution
  - id: freed
    title: What was taken out is freed at once
    points: 2
    workload: rounds.py
    collector: both
    expect:
      - law: { type: Thing, marks: [after 1 round, after 2 rounds, after 4 rounds] }
      - unforced: true
wrong:
  - file: keeps-all.py
    fails:
      - check: freed
        message: "Expected the number of live Thing not to grow with the rounds, but found 1, 2, 4 after 1, 2, 4 rounds: one more for each round."
  - file: forgets-all.py
    fails:
      - check: works
        message: Expected “second” in line 1 of the output, but found “None”.
`;

const STORE_HEAD = '"""Keeps things until they are taken out."""\n\n\nclass Store:\n    def __init__(self):\n        self.things = []\n\n';
const PUT = '    def put(self, thing):\n        self.things.append(thing)\n\n';
const KEEPS = `${STORE_HEAD}${PUT}    def take(self):\n        return self.things[-1]\n`;
const FORGETS = `${STORE_HEAD}    def put(self, thing):\n        pass\n\n    def take(self):\n        return None\n`;

const program = (kind: 'fix' | 'design', starter: string, text: string): Skeleton => (title) => ({
  'index.md': front(kind, title, checks) + text,
  'starter.py': starter,
  'solution.py': `${STORE_HEAD}${PUT}    def take(self):\n        return self.things.pop()\n`,
  'workloads/works.py': "import store\n\nplace = store.Store()\nplace.put('first')\nplace.put('second')\nprint(place.take())\n",
  'workloads/rounds.py': `import store


class Thing:
    pass


place = store.Store()


def rounds(count):
    for _ in range(count):
        place.put(Thing())
        place.take()


rounds(1)
# mark: after 1 round
rounds(1)
# mark: after 2 rounds
rounds(2)
# mark: after 4 rounds
print('end')
`,
  'wrong/keeps-all.py': kind === 'fix' ? `${KEEPS}\n\n# Nothing was changed.\n` : KEEPS,
  'wrong/forgets-all.py': FORGETS,
  'hints/1.md': HINT,
});

const SPEC = `Write a store.

- \`store.put(thing)\` keeps a thing, \`store.take()\` gives the one that was put in last.
- What was taken out, and nobody else holds, is freed at once.
`;

export const CHALLENGE_SKELETONS: Record<string, Skeleton> = {
  'predict-output': (title) => ({ 'index.md': front('predict-output', title) + PREDICT, 'hints/1.md': HINT }),
  'predict-heap': (title) => ({ 'index.md': front('predict-heap', title) + HEAP, 'hints/1.md': HINT }),
  find: (title) => ({ 'index.md': front('find', title) + FIND, 'hints/1.md': HINT }),
  fix: program('fix', KEEPS, 'The store keeps what was taken out of it. Mend it.\n'),
  design: program('design', FORGETS.replace('return None', 'raise NotImplementedError'), SPEC),
};

const SECTIONS = ['Often written, and wrong', 'Common mistakes', 'Key takeaways', 'Practice', 'What comes next']
  .map((title) => `## ${title}\n\n- What there is to say.\n`).join('\n');

export const LESSON_SKELETON: Skeleton = (title) => ({
  'index.md': `${front('lesson', title, 'goal: One sentence that begins with You.\n')}What this is about, and why it matters.\n\n## See it\n\n:::run{#see title="A program"}\n\`\`\`python\nitems = []\n# mark: an empty list\nitems.append(items)\nprint(len(items))\n\`\`\`\n:::\n\n## Predict it\n\n${PREDICT}\n${SECTIONS}`,
});
