import { describe, expect, it } from 'vitest';
import type { RunHost } from '@/lib/python/api';
import { createOutputBatcher } from './output-batcher';
import { PROTOCOL_VERSION, type WorkerMessage } from './protocol';
import { runScripted } from './testing/scripted-program';
import { startWorkerHost } from './worker-host';

function hostWith(runProgram = runScripted): { posted: WorkerMessage[]; receive(message: unknown): void } {
  const posted: WorkerMessage[] = [];
  let time = 0;
  const receive = startWorkerHost({ post: (message) => posted.push(message), runProgram, engine: 'e', now: () => (time += 1) });
  return { posted, receive };
}

const run = (source: string): unknown => ({ kind: 'run', protocol: 1, run: 7, request: { source, filename: 'm', profile: '3.10' } });

describe('startWorkerHost', () => {
  it('says that it is ready, then answers a run with started, output and result', () => {
    const { posted, receive } = hostWith();
    expect(posted).toEqual([{ kind: 'ready', protocol: PROTOCOL_VERSION, engine: 'e' }]);
    receive(run('print hello'));
    expect(posted.slice(1).map((message) => message.kind)).toEqual(['started', 'output', 'result']);
    expect(posted[2]).toEqual({ kind: 'output', run: 7, chunks: [{ stream: 'stdout', text: 'hello' }] });
    expect(posted[3]).toMatchObject({ run: 7, result: { outcome: { kind: 'finished' }, exitStatus: 0, profile: '3.10' } });
  });

  it('turns a defect of the engine into a result', () => {
    const { posted, receive } = hostWith();
    receive(run('throw'));
    expect(posted[posted.length - 1]).toMatchObject({
      kind: 'result',
      result: { outcome: { kind: 'internal-error', message: 'a defect' } },
    });
  });

  it('does not hold output back while a silent program computes', () => {
    const seen: number[] = [];
    const { posted, receive } = hostWith((request, host: RunHost = {}) => {
      host.write?.('stdout', 'a');
      host.write?.('stdout', 'b');
      for (let poll = 0; poll < 50; poll++) host.isCancelled?.();
      seen.push(posted.filter((message) => message.kind === 'output').length);
      return runScripted(request);
    });
    receive(run('none'));
    expect(seen).toEqual([2]);
  });

  it('ignores what is no message of the protocol', () => {
    const { posted, receive } = hostWith();
    for (const message of [null, 'run', 3, { kind: 'else' }, undefined]) receive(message);
    expect(posted).toHaveLength(1);
  });
});

describe('createOutputBatcher', () => {
  it('keeps the order of the streams and joins neighbours', () => {
    const sent: unknown[] = [];
    const batcher = createOutputBatcher(
      (chunks) => sent.push(chunks),
      () => 0,
    );
    batcher.write('stdout', 'first');
    batcher.write('stdout', 'a');
    batcher.write('stdout', 'b');
    batcher.write('stderr', 'c');
    batcher.write('stderr', '');
    batcher.flush();
    batcher.flush();
    expect(sent).toEqual([
      [{ stream: 'stdout', text: 'first' }],
      [
        { stream: 'stdout', text: 'ab' },
        { stream: 'stderr', text: 'c' },
      ],
    ]);
  });

  it('sends when enough has gathered', () => {
    const sizes: number[] = [];
    const batcher = createOutputBatcher(
      (chunks) => sizes.push(chunks[0].text.length),
      () => 0,
    );
    for (let n = 0; n < 40_000; n++) batcher.write('stdout', 'x');
    expect(sizes).toEqual([1, 16_384, 16_384]);
  });
});

describe('a comparison of versions', () => {
  it('runs the program twice in the worker, says how far it is, and sends the differences alone', () => {
    const posted: WorkerMessage[] = [];
    const asked: string[] = [];
    const receive = startWorkerHost({
      post: (message) => posted.push(message), engine: 'e', now: () => 0,
      runProgram: (request, host) => {
        asked.push(request.profile);
        return runScripted(request, host);
      },
      inspect: (request, _result, { compareWith }, host) => {
        host.run({ ...request, profile: compareWith! });
        host.tell('Comparing line by line', 2 / 3);
        return { kind: 'compared', differences: [], more: 0, parted: false, isSameOutput: true };
      },
    });
    const request = { source: 'print hello', filename: 'm', profile: '3.14' };
    receive({ kind: 'run', protocol: PROTOCOL_VERSION, run: 7, request, inspect: { subject: '', compareWith: '3.10' } });
    expect(asked).toEqual(['3.14', '3.10']);
    expect(posted.flatMap((message) => (message.kind === 'progress' ? [[message.doing, message.part]] : []))).toEqual([
      ['Running the program as CPython 3.14', 0], ['Comparing line by line', 2 / 3],
    ]);
    expect(posted.at(-1)).toMatchObject({ kind: 'result', run: 7, inspected: { kind: 'compared', isSameOutput: true } });
    expect(posted.filter(({ kind }) => kind === 'output')).toHaveLength(1);
  });
});
