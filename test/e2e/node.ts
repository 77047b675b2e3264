import Mocha from 'mocha';

/** What VS Code's Node extension host calls to run the suite; rejects where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, retries: 1, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite');
  await new Promise<void>((done, failed) => {
    mocha.run((failures) => (failures ? failed(new Error(`${failures} tests failed`)) : done()));
  });
}
