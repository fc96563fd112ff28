import type { RunResult } from '@/lib/python/api';
import { outputText } from '@/lib/python/api';

/**
 * What an uncaught exception looked like from the learner's file: the entries of the traceback that stand in it, and the
 * last line. The workload's own lines are left out: they would give away what is tested.
 */
export function learnerTraceback(result: Pick<RunResult, 'output'>, moduleFile: string): string {
  const lines = outputText(result, 'stderr').trimEnd().split('\n');
  const start = lines.lastIndexOf('Traceback (most recent call last):');
  const kept: string[] = [];
  let inLearnersFile = false;
  for (const line of lines.slice(start + 1)) {
    const file = /^ {2}File "([^"]*)", line \d+/.exec(line)?.[1];
    if (file !== undefined) inLearnersFile = isModuleFile(file, moduleFile);
    if (!line.startsWith('  ') || inLearnersFile) kept.push(line);
  }
  return kept.some((line) => line.startsWith('  ')) ? ['Traceback (most recent call last):', ...kept].join('\n') : kept.join('\n');
}

function isModuleFile(file: string, moduleFile: string): boolean {
  return file === moduleFile || file.endsWith(`/${moduleFile}`);
}
