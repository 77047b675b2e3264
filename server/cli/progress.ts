const fewFiles = 20;

/** Shows on a terminal how far a long run is; silent for few files and where standard error is no terminal. */
export function progress(total: number): { next(file: string): void; end(): void } {
  if (total <= fewFiles || !process.stderr.isTTY) return { next() {}, end() {} };
  let done = 0;
  return {
    next(file) {
      done++;
      const line = `${done} of ${total}: ${file}`;
      process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
    },
    end() {
      process.stderr.write('\r\x1b[K');
    },
  };
}
