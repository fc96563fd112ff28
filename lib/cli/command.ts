/** What a sub-command is. Each lives in a module of its own that is loaded when it is called. */
import { HELP_OPTION, type OptionSpec } from './options';

export interface Command {
  name: string;
  /** Lines after `usage:`. */
  usage: string[];
  /** What it does, a few sentences. */
  about: string;
  options: OptionSpec[];
  /** More sections of the help: exit statuses, examples. */
  notes: string;
  /** Gives the exit status. */
  main(args: string[]): Promise<number>;
}

/** Exit statuses that are the command line's own; a program's status is passed on as it is. */
export const EXIT = {
  ok: 0,
  failed: 1,
  /** The command line or a named file was no good, as with python. */
  usage: 2,
  /** `grade`: the answer could not be graded. */
  notGraded: 3,
  /** `heap`: the program ended before its heap could be looked at. */
  notSeen: 3,
  /** `run`: as python's when it cannot flush its output. */
  unwritten: 120,
  /** `run`: a limit was reached, as `timeout` says it. */
  limit: 124,
  /** A defect of leaklab. */
  defect: 125,
} as const;

export function renderHelp(command: Command): string {
  const usage = command.usage.map((line, index) => `${index === 0 ? 'usage: ' : '       '}leaklab ${command.name} ${line}`);
  const rows = [...command.options, HELP_OPTION].map((option): [string, string] => [optionLabel(option), option.help]);
  const width = Math.max(...rows.map(([label]) => label.length));
  const options = rows.map(([label, help]) => `  ${label.padEnd(width)}  ${help}`);
  return [...usage, '', command.about, '', 'options:', ...options, '', command.notes, ''].join('\n');
}

function optionLabel(option: OptionSpec): string {
  const names = [option.short === undefined ? '' : `-${option.short}`, option.name === '' ? '' : `--${option.name}`].filter(Boolean);
  return names.join(', ') + (option.value === undefined ? '' : ` ${option.value}`);
}
