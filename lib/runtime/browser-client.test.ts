import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { outputText, type RunRequest } from '@/lib/python/api';
import { createRunner } from './browser-client';
import { PROTOCOL_VERSION, type RunMessage, type WorkerMessage } from './protocol';
import { resultWithoutRun } from './worker-host';

/** A web worker that does what the test says and remembers what it was told. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  static get last(): FakeWorker {
    return FakeWorker.made[FakeWorker.made.length - 1];
  }
  posted: RunMessage[] = [];
  terminated = false;

  constructor(readonly url: string) {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(message: RunMessage): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  ready(protocol = PROTOCOL_VERSION): void {
    this.say({ kind: 'ready', protocol, engine: 'fake' });
  }
}

const request: RunRequest = { source: 'print(1)', filename: 'main.py', profile: '3.13' };

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('createRunner', () => {
  it('starts the worker at once and sends the program when it is ready', () => {
    const runner = createRunner('/engine/worker.js');
    expect(FakeWorker.made.map((worker) => worker.url)).toEqual(['/engine/worker.js']);
    void runner.run(request);
    expect(FakeWorker.last.posted).toEqual([]);
    FakeWorker.last.ready();
    expect(FakeWorker.last.posted).toEqual([{ kind: 'run', protocol: PROTOCOL_VERSION, run: 1, request }]);
  });

  it('passes output on as it comes, resolves with the result and keeps the worker', async () => {
    const runner = createRunner('w');
    const seen: string[] = [];
    FakeWorker.last.ready();
    const running = runner.run(request, { started: () => seen.push('started'), output: (chunk) => seen.push(chunk.text) });
    const result = resultWithoutRun(request, { kind: 'finished' }, 'fake');
    FakeWorker.last.say({ kind: 'started', run: 1 });
    FakeWorker.last.say({ kind: 'output', run: 1, chunks: [{ stream: 'stdout', text: '1\n' }] });
    FakeWorker.last.say({ kind: 'result', run: 1, result });
    expect(await running).toEqual(result);
    expect(seen).toEqual(['started', '1\n']);
    void runner.run(request);
    expect(FakeWorker.made).toHaveLength(1);
    expect(FakeWorker.last.posted.map((message) => message.run)).toEqual([1, 2]);
  });

  it('ends a run at the time limit, counted from the start of the program, with the output so far', async () => {
    const runner = createRunner('w');
    const running = runner.run(request, {}, { timeoutMs: 2_000 });
    vi.advanceTimersByTime(30_000);
    const first = FakeWorker.last;
    first.ready();
    first.say({ kind: 'started', run: 1 });
    first.say({ kind: 'output', run: 1, chunks: [{ stream: 'stdout', text: 'a' }] });
    vi.advanceTimersByTime(1_999);
    expect(first.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    const result = await running;
    expect(result.outcome).toMatchObject({ kind: 'limit', limit: 'time' });
    expect(result.profile).toBe('3.13');
    expect(outputText(result, 'stdout')).toBe('a');
    expect(first.terminated).toBe(true);
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('stops: the run is cancelled with its output, a fresh worker stands ready', async () => {
    const runner = createRunner('w');
    const running = runner.run(request);
    const first = FakeWorker.last;
    first.ready();
    first.say({ kind: 'started', run: 1 });
    first.say({ kind: 'output', run: 1, chunks: [{ stream: 'stderr', text: 'e' }] });
    runner.stop();
    expect(await running).toMatchObject({ outcome: { kind: 'cancelled' }, output: [{ stream: 'stderr', text: 'e' }] });
    expect(first.terminated).toBe(true);
    void runner.run(request);
    expect(FakeWorker.made).toHaveLength(2);
    FakeWorker.last.ready();
    expect(FakeWorker.last.posted).toHaveLength(1);
  });

  it('does nothing when there is nothing to stop', () => {
    createRunner('w').stop();
    expect(FakeWorker.made).toHaveLength(1);
    expect(FakeWorker.last.terminated).toBe(false);
  });

  it('stops the run before when another is asked for, and hears nothing from the old worker', async () => {
    const runner = createRunner('w');
    const first = runner.run(request);
    const old = FakeWorker.last;
    old.ready();
    const heard: string[] = [];
    const second = runner.run(request, { output: (chunk) => heard.push(chunk.text) });
    expect((await first).outcome.kind).toBe('cancelled');
    old.say({ kind: 'output', run: 2, chunks: [{ stream: 'stdout', text: 'ghost' }] });
    FakeWorker.last.ready();
    FakeWorker.last.say({ kind: 'result', run: 2, result: resultWithoutRun(request, { kind: 'finished' }, 'fake') });
    expect((await second).outcome.kind).toBe('finished');
    expect(heard).toEqual([]);
  });

  it('says so when the worker cannot be loaded, and tries again with the next run', async () => {
    const runner = createRunner('w');
    const running = runner.run(request);
    FakeWorker.last.dispatchEvent(new Event('error'));
    expect((await running).outcome).toEqual({
      kind: 'internal-error',
      message: 'The Python engine stopped: its program could not be loaded.',
    });
    expect(FakeWorker.made).toHaveLength(1);
    void runner.run(request);
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('gives up on a worker that never gets ready', async () => {
    const runner = createRunner('w');
    const running = runner.run(request);
    vi.advanceTimersByTime(60_000);
    expect((await running).outcome).toMatchObject({ kind: 'internal-error', message: expect.stringContaining('did not start') });
  });

  it('refuses a worker that speaks another version of the protocol', async () => {
    const runner = createRunner('w');
    const running = runner.run(request);
    FakeWorker.last.ready(PROTOCOL_VERSION + 1);
    expect((await running).outcome).toMatchObject({ kind: 'internal-error', message: expect.stringContaining('Reload the page') });
  });

  it('replaces the worker after a defect of the engine', async () => {
    const runner = createRunner('w');
    const running = runner.run(request);
    FakeWorker.last.ready();
    const result = resultWithoutRun(request, { kind: 'internal-error', message: 'x' }, 'fake');
    FakeWorker.last.say({ kind: 'result', run: 1, result });
    await running;
    expect(FakeWorker.made.map((worker) => worker.terminated)).toEqual([true, false]);
  });

  it('ends for good when disposed of', async () => {
    const runner = createRunner('w');
    const running = runner.run(request);
    runner.dispose();
    expect((await running).outcome.kind).toBe('cancelled');
    expect((await runner.run(request)).outcome.kind).toBe('cancelled');
    expect(FakeWorker.made.map((worker) => worker.terminated)).toEqual([true]);
  });
});
