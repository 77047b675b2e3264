/** Has the command end with status 1: what it looked for was found. Status 2 stays. */
export function found(): void {
  process.exitCode ||= 1;
}

/** Has the command end with status 2, wrong usage or a file that could not be read or written; says why on standard error in one line. */
export function fail(message?: string): void {
  process.exitCode = 2;
  if (message !== undefined) process.stderr.write(`rapporteur: ${message}\n`);
}
