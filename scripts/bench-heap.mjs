#!/usr/bin/env node
/**
 * Times the analysis of a large heap: `node scripts/bench-heap.mjs [--objects 500000]`. Printed are the milliseconds of each part, of all
 * together, and how much longer it takes for a heap of twice the size (2: linear). CPU time counts the helping threads of the garbage
 * collector too; on a busy machine it says more than the clock.
 */
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';

const { values } = parseArgs({ options: { objects: { type: 'string', default: '500000' } } });
const parts = ['graph', 'reachability', 'components', 'dominators', 'distances', 'accumulation', 'growth', 'analyse-heap', 'gathering'];
const heap = await loadSource(...parts.map((part) => `lib/heap/${part}`));

/** A program's heap: a list of records with a dict, a text and a parent each, some of them lost in cycles, and a long chain. */
function snapshotOf(count) {
  const objects = [];
  const roots = [{ name: 'globals', edges: [{ to: 1, label: 'records', weak: false }, { to: 2, label: 'head', weak: false }] }];
  const add = (id, type, edges) => objects.push({
    id, address: id * 16, type, text: type, atom: false, refcount: 1, generation: 2, size: 56, reachable: true, edges,
  });
  const edge = (to, label) => ({ to, label, weak: false });
  const records = [];
  add(1, 'list', records);
  let id = 3;
  const chain = [];
  for (; id + 3 < count; id += 4) {
    const kind = (id >> 2) % 10;
    if (kind < 7) records.push(edge(id, `[${records.length}]`));
    if (kind === 9) chain.push(id);
    add(id, 'Record', [edge(id + 1, '.data'), edge(id + 3, '.owner'), ...(kind === 9 ? [edge(id + 4 * 10, '.next')] : [])]);
    add(id + 1, 'dict', [edge(id + 2, "['name']")]);
    add(id + 2, 'str', []);
    add(id + 3, 'Owner', [edge(id, '.record'), { to: 1, label: 'refers to', weak: true }]);
  }
  add(2, 'Link', [edge(chain[0], '.first')]);
  return { roots, objects, omitted: 0, gcCount: [0, 0, 0], gcEnabled: true };
}

function time(what, work) {
  const [start, startCpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(startCpu);
  const milliseconds = (user + system) / 1000;
  if (what !== '') console.log(`${what.padEnd(34)}${milliseconds.toFixed(0).padStart(8)} ms${wall.toFixed(0).padStart(8)} ms`);
  return { result, milliseconds };
}

function measure(count, isShown) {
  const snapshot = snapshotOf(count);
  const before = snapshotOf(count / 2);
  const label = (text) => (isShown ? text : '');
  if (isShown) console.log(`${`${snapshot.objects.length.toLocaleString('en')} objects`.padEnd(34)}     CPU      clock`);
  const { result: graph } = time(label('graph'), () => heap.buildGraph(snapshot));
  const { result: reached } = time(label('reachability'), () => heap.findReached(graph));
  const { result: components } = time(label('strongly connected components'), () => heap.findComponents(graph));
  time(label('ghosts'), () => heap.findGhosts(graph, reached, components));
  const { result: dominators } = time(label('dominators and retained sizes'), () => heap.findDominators(graph));
  const { result: distances } = time(label('shortest ways'), () => heap.findDistances(graph));
  time(label('accumulation point'), () => heap.findAccumulation(graph, dominators));
  const old = heap.buildGraph(before);
  time(label('growth by type'), () => heap.growthByType(old, graph));
  time(label('where new objects gather'), () => heap.findGatherings(old, graph, distances));
  const one = time(label('one look, analysed in full'), () => heap.analyseHeap([{ runs: 1, snapshot }]));
  const two = time(label('two looks, with suspects'), () => heap.analyseHeap([{ runs: 1, snapshot: before }, { runs: 2, snapshot }]));
  return [one.milliseconds, two.milliseconds];
}

const objects = Number(values.objects);
measure(objects / 2, false);
const half = measure(objects / 2, false);
const full = measure(objects, true);
console.log(`twice the objects: ${full.map((milliseconds, i) => (milliseconds / half[i]).toFixed(2)).join(' and ')} times as long`);
