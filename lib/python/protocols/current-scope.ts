import type { Ref } from '../object/ref';

/** The namespace of the frame that is running, for built-in functions that ask for it without an argument; set by the machine. */
export const currentScope = {
  /** `locals()`: a new reference. */
  locals: (): Ref => {
    throw new Error('There is no frame to ask for its names.');
  },
};
