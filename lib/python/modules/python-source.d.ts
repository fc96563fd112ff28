/** A library module written in Python, as its text. */
declare module '*.py' {
  const source: string;
  export default source;
}
