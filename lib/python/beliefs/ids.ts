/**
 * Wrong beliefs about memory that a run can have (`RunRequest.belief`): the program then does what somebody expects who holds the belief.
 * For authors and for matching wrong answers; a run without one pays nothing for them. What each says in words, and what refutes it, is in
 * `lib/grading/belief-catalogue.ts`.
 */
export const ENGINE_BELIEFS = [
  'del-destroys', 'only-del-frees', 'locals-live-on', 'assignment-copies', 'arguments-are-copies', 'containers-hold-copies',
  'loop-variable-goes', 'with-frees', 'closure-copies', 'defaults-are-fresh', 'class-lists-are-own', 'exception-holds-nothing',
  'exception-name-stays', 'counting-frees-cycles', 'nothing-frees-cycles', 'weak-references-hold', 'finalizer-blocks',
] as const;

export type EngineBelief = (typeof ENGINE_BELIEFS)[number];
