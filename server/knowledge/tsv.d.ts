/** A tab-separated table, bundled as text; its first line names the columns. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
