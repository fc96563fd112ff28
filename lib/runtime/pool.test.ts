import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { outputText, type RunRequest } from '@/lib/python/api';
import { createPool, PoolBusyError, PoolClosedError, threadFactory, type PoolOptions, type PythonPool } from './pool';
import { bundleWithoutEngine } from './testing/bundle';

let folder: string;
let script: string;
const pools: PythonPool[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-pool-'));
  script = path.join(folder, 'worker.mjs');
  bundleWithoutEngine('lib/runtime/testing/scripted-node-worker.ts', script);
});
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function poolOf(options: Partial<PoolOptions> = {}): PythonPool {
  const pool = createPool({ createWorker: threadFactory(script, 32), size: 1, maxQueue: 8, timeoutMs: 5_000, ...options });
  pools.push(pool);
  return pool;
}

function request(source: string): RunRequest {
  return { source, filename: 'main.py', profile: '3.14' };
}

describe('createPool', () => {
  it('runs programs in order on one thread and gives each its own result', async () => {
    const pool = poolOf();
    const results = await Promise.all(['a', 'b', 'c'].map((text) => pool.run(request(`print ${text}`))));
    expect(results.map((result) => outputText(result, 'stdout'))).toEqual(['a', 'b', 'c']);
    expect(results.map((result) => result.engine)).toEqual(['scripted', 'scripted', 'scripted']);
    expect(pool.load()).toEqual({ running: 0, waiting: 0 });
  });

  it('joins many writes into few messages and loses none', async () => {
    const chunks: string[] = [];
    const result = await poolOf().run(request('many 200000'), { output: (chunk) => chunks.push(chunk.text) });
    expect(chunks.join('')).toBe('x'.repeat(200_000));
    expect(outputText(result, 'stdout')).toHaveLength(200_000);
    expect(chunks.length).toBeLessThan(100);
  });

  it('ends a program at its time limit with what it printed, and runs the next one', async () => {
    const pool = poolOf();
    const endless = await pool.run(request('loop'), {}, { timeoutMs: 200 });
    expect(endless.outcome).toEqual({
      kind: 'limit',
      limit: 'time',
      message: 'The program was stopped after 0.2 seconds. Does a loop in it never end?',
    });
    expect(outputText(endless, 'stdout')).toBe('before');
    expect(outputText(await pool.run(request('print next')), 'stdout')).toBe('next');
  });

  it('answers for a thread that ran out of memory, and runs the next one', async () => {
    const pool = poolOf({ timeoutMs: 30_000 });
    const result = await pool.run(request('eat'));
    expect(result.outcome).toMatchObject({ kind: 'limit', limit: 'heap' });
    expect(outputText(await pool.run(request('print next')), 'stdout')).toBe('next');
  });

  it('answers for a thread that died and for a defect of the engine, and runs the next one', async () => {
    const pool = poolOf();
    const died = await pool.run(request('exit'));
    expect(died.outcome).toEqual({ kind: 'internal-error', message: 'The Python engine stopped: its thread ended with status 3.' });
    const defect = await pool.run(request('throw'));
    expect(defect.outcome).toEqual({ kind: 'internal-error', message: 'a defect' });
    expect(outputText(await pool.run(request('print next')), 'stdout')).toBe('next');
  });

  it('answers, and does not hang, when the worker cannot be loaded', async () => {
    const pool = poolOf({ createWorker: threadFactory(path.join(folder, 'absent.mjs')) });
    const result = await pool.run(request('print a'));
    expect(result.outcome).toMatchObject({ kind: 'internal-error', message: expect.stringContaining('absent.mjs') });
  });

  it('refuses what does not fit into the queue, and nothing else', async () => {
    const pool = poolOf({ maxQueue: 1, timeoutMs: 400 });
    const running = pool.run(request('loop'));
    const waiting = pool.run(request('print waited'));
    await expect(pool.run(request('print refused'))).rejects.toBeInstanceOf(PoolBusyError);
    expect(pool.load()).toEqual({ running: 1, waiting: 1 });
    expect((await running).outcome.kind).toBe('limit');
    expect(outputText(await waiting, 'stdout')).toBe('waited');
  });

  it('uses as many threads as it was given', async () => {
    const pool = poolOf({ size: 2, timeoutMs: 1_000 });
    const endless = pool.run(request('loop'));
    expect(outputText(await pool.run(request('print beside')), 'stdout')).toBe('beside');
    expect(pool.load().running).toBe(1);
    await endless;
  });

  it('closes: what runs is cancelled, what waits is refused, and so is what comes later', async () => {
    const pool = poolOf();
    const running = pool.run(request('loop'));
    const waiting = expect(pool.run(request('print a'))).rejects.toBeInstanceOf(PoolClosedError);
    await pool.close();
    expect((await running).outcome.kind).toBe('cancelled');
    await waiting;
    await expect(pool.run(request('print b'))).rejects.toBeInstanceOf(PoolClosedError);
  });
});
