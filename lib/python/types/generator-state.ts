/** How far a generator, coroutine or asynchronous generator is. Numbers: generators are stepped often, and a text is dearer to write. */
export const GeneratorState = { CREATED: 0, SUSPENDED: 1, RUNNING: 2, CLOSED: 3 } as const;
