import type { HeapSnapshot } from '@/lib/python/api';
import { describe, expect, test } from 'vitest';
import { drawHeap } from './heap-picture';
import { arrowText, curveThrough, footerText, layOut, measureBox } from './heap-layout';
import { describeChange, describeHeap } from './heap-sentences';
import { findBoxes, tableOf } from './heap-table';
import { Retention, describeRetention } from './retention';
import { atom, collected, dropped, edge, named, object, snapshot } from './sample-snapshots';

describe('the picture', () => {
  test('shows the two nodes and who names them, with values inside their holders and the class left out', () => {
    const { boxes, arrows, hidden } = drawHeap(named);
    expect(boxes.map((box) => [box.title, box.state, box.refcount, box.fields])).toEqual([
      ['globals', 'live', null, []],
      ['Node', 'live', 2, [{ name: '.name', value: "'a'" }]],
      ['Node', 'live', 2, [{ name: '.name', value: "'b'" }]],
    ]);
    expect(arrows.map((arrow) => `${arrow.from} ${arrow.labels.join()} ${arrow.to}`)).toEqual([
      'r0 a o10', 'r0 b o11', 'o10 .next o11', 'o11 .next o10',
    ]);
    expect(hidden).toBe(3);
  });

  test('keeps what cannot be reached any more as long as it has not been collected', () => {
    const { boxes } = drawHeap(dropped);
    expect(boxes.map((box) => [box.key, box.state])).toEqual([['r0', 'live'], ['o10', 'unreachable'], ['o11', 'unreachable']]);
  });

  test('shows what has been freed since an earlier moment', () => {
    const { boxes, arrows } = drawHeap(collected, { before: dropped });
    expect(boxes.map((box) => [box.key, box.state, box.refcount])).toEqual([
      ['r0', 'live', null], ['o10', 'freed', null], ['o11', 'freed', null],
    ]);
    expect(arrows.every((arrow) => arrow.state === 'freed')).toBe(true);
  });

  test('draws a class, function or cell that holds something', () => {
    const heap = snapshot([edge('Shop', 1)], [
      object(1, 'type', { text: "<class 'Shop'>", edges: [edge('.carts', 2), edge('.open', 3)] }),
      object(2, 'list', { text: '[] (0)' }),
      object(3, 'function', { edges: [edge('__globals__', 9)] }),
    ]);
    expect(drawHeap(heap).boxes.map((box) => box.title)).toEqual(['globals', 'type', 'list']);
    expect(drawHeap(heap, { showScaffolding: true }).boxes.map((box) => box.title)).toEqual(['globals', 'type', 'list', 'function']);
  });

  test('says what an object is without saying its type twice', () => {
    const texts = [
      ['Node', 'Node'], ['cell', '<cell>'], ['method', '<bound method Bus.on_event>'], ['function', '<function f.<locals>.g>'],
      ['type', "<class 'shop.Cart'>"], ['list', '[…] (3)'],
    ];
    const objects = texts.map(([type, text], index) => object(index + 1, type, { text }));
    const { boxes } = drawHeap(snapshot(objects.map(({ id }) => edge('x', id)), objects), { showScaffolding: true });
    expect(boxes.slice(1).map((box) => box.text)).toEqual(['', '', 'Bus.on_event', 'f.<locals>.g', 'shop.Cart', '[…] (3)']);
  });

  test('joins several references between the same two boxes and keeps weak ones apart', () => {
    const heap = snapshot([edge('a', 1), edge('b', 1), edge('w', 2)], [
      object(1, 'Node'), object(2, 'ref', { edges: [edge('referent', 1, true)] }),
    ]);
    expect(drawHeap(heap).arrows.map(({ labels, weak }) => [labels, weak])).toEqual([
      [['a', 'b'], false], [['w'], false], [['referent'], true],
    ]);
  });

  test('folds many objects of one type into one box, except those with a name', () => {
    const next = (index: number) => [edge('.next', 100 + ((index + 1) % 50))];
    const items = Array.from({ length: 50 }, (_, index) => object(100 + index, 'Item', { edges: next(index) }));
    const list = object(1, 'list', { edges: items.map((item, index) => edge(`[${index}]`, item.id)) });
    const heap = snapshot([edge('items', 1), edge('first', 100)], [list, ...items]);
    const picture = drawHeap(heap);
    expect(picture.boxes.map((box) => [box.kind, box.title, box.text, box.size])).toEqual([
      ['root', 'globals', '', null], ['object', 'list', '', 48], ['object', 'Item', '', 48], ['fold', 'Item', '× 49', 49 * 48],
    ]);
    expect(picture.arrows.map(({ from, to, labels }) => [from, to, labels.length])).toEqual([
      ['r0', 'o1', 1], ['r0', 'o100', 1], ['o1', 'o100', 1], ['o1', 'Item/live', 49],
      ['o100', 'Item/live', 1], ['Item/live', 'Item/live', 48], ['Item/live', 'o100', 1],
    ]);
    expect(picture.folded).toEqual(['Item']);
    expect(describeHeap(picture)).toEqual(['51 objects can be reached from the program: 1 list and 50 Item.']);
    expect(tableOf(picture).at(-1)?.heldBy.at(-1)).toEqual({ text: 'and 91 more', arrow: null });
    expect(drawHeap(heap, { unfolded: new Set(['Item']) }).boxes).toHaveLength(52);
    const later = drawHeap(snapshot([edge('items', 1)], [{ ...list, edges: [] }]), { before: heap });
    expect(describeChange(heap, later, 'start')).toBe('Since “start”: 50 Item objects freed.');
  });

  test('leaves the living out first when there is too much to draw, and says how many', () => {
    const many = Array.from({ length: 30 }, (_, index) => object(100 + index, `Item${index}`, { reachable: index !== 29 }));
    const picture = drawHeap(snapshot(many.map((item) => edge(`i${item.id}`, item.id)), many), { maxBoxes: 10 });
    expect(picture.boxes.filter((box) => box.state === 'unreachable')).toHaveLength(1);
    expect(picture.omitted).toBe(20);
    expect(describeHeap(picture).at(-1)).toBe('20 more objects are not drawn.');
  });

  test('draws values as boxes of their own when asked to', () => {
    const { boxes, arrows } = drawHeap(named, { showValues: true });
    expect(boxes.map(({ title, text }) => `${title} ${text}`.trim())).toEqual(['globals', 'Node', 'Node', "str 'a'", "str 'b'"]);
    expect(arrows.filter(({ labels }) => labels[0] === '.name').map(({ to }) => to)).toEqual(['o20', 'o21']);
  });

  test('says when fields are too many to be written out', () => {
    const atoms = Array.from({ length: 9 }, (_, index) => atom(50 + index, 'int', String(index)));
    const heap = snapshot([edge('x', 1)], [object(1, 'list', { edges: atoms.map((one, index) => edge(`[${index}]`, one.id)) }), ...atoms]);
    expect(drawHeap(heap).boxes[1].fields.at(-1)).toEqual({ name: '…', value: '4 more' });
  });
});

describe('in words', () => {
  test('each moment', () => {
    expect(describeHeap(drawHeap(named))).toEqual(['2 objects can be reached from the program: 2 Node.']);
    expect(describeHeap(drawHeap(dropped))).toEqual([
      'Nothing drawn here can be reached from the program.',
      '2 objects can no longer be reached and wait for the collector: 2 Node. They hold each other, so no count falls to zero.',
    ]);
    expect(describeHeap(drawHeap(collected))).toEqual(['Besides classes and functions the program has no objects.']);
  });

  test('a holder that the collector does not see', () => {
    const [box, part] = [
      object(1, 'LeakyBox', { edges: [edge('.value', 2)], generation: -1, reachable: false }),
      object(2, 'Part', { edges: [edge('.box', 1)], reachable: false }),
    ];
    expect(describeHeap(drawHeap(snapshot([], [box, part]))).slice(1)).toEqual([
      expect.stringMatching(/wait for the collector: 1 LeakyBox and 1 Part\. They hold each other/),
      'The collector does not track 1 LeakyBox and cannot see what is held there: it will wait in vain.',
    ]);
  });

  test('what changed', () => {
    expect(describeChange(named, drawHeap(dropped, { before: named }), 'start')).toBe('Since “start”: 2 Node objects no longer reachable.');
    expect(describeChange(dropped, drawHeap(collected, { before: dropped }), 'start')).toBe('Since “start”: 2 Node objects freed.');
    expect(describeChange(collected, drawHeap(named, { before: collected }), 'start')).toBe('Since “start”: 2 Node objects made.');
    const same = describeChange(named, drawHeap(named, { before: named }), 'start');
    expect(same).toBe('Since “start” nothing that is drawn was made or freed.');
  });
});

test('the table says of every box who holds it and what it holds', () => {
  const [globals, first] = tableOf(drawHeap(named));
  expect(globals).toMatchObject({
    name: 'globals', refcount: '–', holds: [{ text: 'a → Node #1', arrow: 'r0-o10' }, { text: 'b → Node #2', arrow: 'r0-o11' }],
  });
  expect(first).toMatchObject({
    name: 'Node #1', refcount: '2', generation: '0', size: '48 B', state: 'live',
    heldBy: [{ text: 'globals → a', arrow: 'r0-o10' }, { text: 'Node #2 → .next', arrow: 'o11-o10' }],
    holds: [{ text: '.next → Node #2', arrow: 'o10-o11' }, { text: ".name = 'a'", arrow: null }], gcRefs: '–',
  });
});

test('boxes are found by what is written in them and by the names that lead to them', () => {
  const picture = drawHeap(named);
  expect(findBoxes(picture, 'node')).toEqual(['o10', 'o11']);
  expect(findBoxes(picture, "'A'")).toEqual(['o10']);
  expect(findBoxes(picture, '.next')).toEqual(['o10', 'o11']);
  expect(findBoxes(picture, ' ')).toEqual([]);
});

test('inside a collection every box shows its gc_refs and what is thought of it so far', () => {
  const [first, second] = [{ gcRefs: 1, verdict: 'undecided' as const }, { gcRefs: 0, verdict: 'unreachable' as const }];
  const heap = snapshot([edge('a', 1), edge('b', 2)], [object(1, 'Node', first), object(2, 'Node', second)]);
  const picture = drawHeap(heap);
  expect(picture.boxes.slice(1).map(footerText)).toEqual(['refs 1 · gen 0 · gc_refs 1', 'refs 1 · gen 0 · gc_refs 0 · unreachable so far']);
  expect(tableOf(picture).map(({ gcRefs }) => gcRefs)).toEqual(['–', '1', '0, unreachable so far']);
});

describe('who keeps an object', () => {
  const boxOf = (picture: ReturnType<typeof drawHeap>, key: string) => picture.boxes.find((box) => box.key === key)!;
  const tell = (heap: HeapSnapshot, key: string): [string, string[]] => {
    const picture = drawHeap(heap);
    const retention = new Retention(heap);
    const box = boxOf(picture, key);
    const ways = retention.waysTo(box, picture);
    return [describeRetention(box, ways, retention.retainedBy(box), picture.boxes), ways.map(({ text }) => text)];
  };

  test('in words, with the ways and what would be freed', () => {
    expect(tell(named, 'o11')).toEqual([
      'Node #2 is kept by 2 ways from a name. With it 48 B would be freed: its own.', ['b (global)', 'a (global) → .next'],
    ]);
    const items = object(2, 'list', { edges: [edge('[0]', 1)] });
    const heap = snapshot([edge('box', 1)], [object(1, 'Box', { edges: [edge('.items', 2)] }), items]);
    expect(tell(heap, 'o1')).toEqual([
      'Box is kept by one way from a name. With it 96 B would be freed, of which it has 48 B itself.', ['box (global)'],
    ]);
  });

  test('what is lost is kept by what is lost', () => {
    expect(tell(dropped, 'o10')).toEqual([
      'Nothing of the program leads to Node #1: it is alive because something as lost as itself holds it.', [],
    ]);
  });

  test('boxes and arrows of the first way can be brought out', () => {
    const picture = drawHeap(named);
    const [, second] = new Retention(named).waysTo(boxOf(picture, 'o11'), picture);
    expect(second).toMatchObject({ boxes: ['r0', 'o10', 'o11'], arrows: ['r0-o10', 'o10-o11'], isOnStack: false });
    expect(picture.arrows.map(({ key }) => key)).toEqual(expect.arrayContaining(second.arrows));
  });

  test('retained sizes stand in the table; many of one type are not counted twice', () => {
    const chain = Array.from({ length: 52 }, (_, i) => object(100 + i, 'Link', { edges: i < 51 ? [edge('.next', 101 + i)] : [] }));
    const heap = snapshot([edge('list', 1)], [object(1, 'list', { edges: [edge('[0]', 100)] }), ...chain]);
    const retention = new Retention(heap);
    const rows = tableOf(drawHeap(heap), (box) => retention.retainedBy(box));
    expect(rows.map(({ name, retained }) => [name, retained])).toEqual([['globals', '–'], ['list', '2544 B'], ['Link × 52', '2496 B']]);
    expect(tableOf(drawHeap(heap))[1].retained).toBe('–');
  });
});

describe('the layout', () => {
  test('gives every box a place of its own, and the same one in every moment', () => {
    const pictures = [drawHeap(named), drawHeap(dropped, { before: named }), drawHeap(collected, { before: dropped })];
    const { boxes, arrows, width, height } = layOut(pictures);
    expect([...boxes.keys()]).toEqual(['r0', 'o10', 'o11']);
    expect(arrows.size).toBe(4);
    const places = [...boxes.values()];
    for (const [index, one] of places.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      for (const other of places.slice(index + 1)) {
        const besides = one.x + one.width <= other.x || other.x + other.width <= one.x;
        const above = one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(besides || above).toBe(true);
      }
    }
    expect(boxes.get('r0')?.x).toBeLessThan(boxes.get('o10')?.x ?? 0);
  });

  test('makes a box as wide as its longest line', () => {
    const [, box] = drawHeap(snapshot([edge('x', 1)], [object(1, 'Node')])).boxes;
    const long = { ...box, fields: [{ name: '.description', value: "'something rather long'" }] };
    expect(measureBox(long).width).toBeGreaterThan(measureBox(box).width);
    expect(measureBox(long).height).toBeGreaterThan(measureBox(box).height);
  });

  test('names an arrow as far as there is room', () => {
    const named = (...labels: string[]) => arrowText({ key: '', from: 'a', to: 'b', labels, weak: false, state: 'live' });
    expect(named('.next')).toBe('.next');
    expect(named('.a', '.b', '.c')).toBe('.a, .b, .c');
    expect(named('[0]', '[1]', '[2]', '[3]')).toBe('[0], [1], +2');
    expect(named('.next', '.next', '.next')).toBe('.next × 3');
  });

  test('copes with nothing and with an object that holds itself', () => {
    expect(layOut([drawHeap(collected)])).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
    const self = layOut([drawHeap(snapshot([edge('x', 1)], [object(1, 'list', { edges: [edge('[0]', 1)] })]))]);
    const loop = self.arrows.get('o1-o1');
    const place = self.boxes.get('o1');
    // Above its box, and within the drawing.
    expect(loop?.label.y).toBeLessThan(place?.y ?? 0);
    expect(loop?.label.y).toBeGreaterThan(0);
    expect(curveThrough([])).toBe('');
    expect(curveThrough([{ x: 0, y: 0 }, { x: 10, y: 5 }])).toBe('M0,0  L10,5');
  });
});
