/**
 * Whether this engine counts the pages of memory that a forked process writes. Every change of a count would have to ask, which is why the
 * bundler makes two engines: the usual one, where this is a constant and the questions are gone, and one that is loaded when a program
 * first calls `os.fork()`, or when each change of an object's count is wanted, in which it replaces this file (`scripts/bundle-engine.mjs`).
 */
export const COUNTS_PAGES: boolean = false;
