/** A file's text, as Vitest imports it: tests read the handbook's own data files. */
declare module '*?raw' {
  const text: string;
  export default text;
}
