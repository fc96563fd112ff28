/** Programs that the playground offers, on the engine as it is delivered: one of them forks. */
import { expect, it } from 'vitest';
import path from 'node:path';
import { readExamples } from '../lib/content/examples';
import { bundledEngine } from './conformance/bundled-engine';

const { runProgram } = await bundledEngine();
const examples = readExamples(path.join(import.meta.dirname, '../content'));

it('offers at least twenty examples with different titles', () => {
  expect(examples.length).toBeGreaterThanOrEqual(20);
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
});

it.each(examples)('$id runs to its end, and its recording is complete', ({ source }) => {
  const { outcome, exitStatus, recording } = runProgram({ source, filename: 'program.py', profile: '3.14', record: {} });
  expect([outcome.kind, exitStatus, recording?.complete]).toEqual(['finished', 0, true]);
});
