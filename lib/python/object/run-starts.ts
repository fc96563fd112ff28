/**
 * What library modules do when a run starts: they forget what the run before left. The machine knows the state of the modules that are
 * always there; those that are loaded when they are imported enter themselves here.
 */
export const runStarts: (() => void)[] = [];
