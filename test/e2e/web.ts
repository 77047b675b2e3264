// Sets the global `mocha`, for there are no modules in a web worker.
import 'mocha/mocha';

/** What VS Code's web worker extension host calls to run the suite; rejects where a test fails. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: undefined, timeout: 30_000, retries: 1 });
  await import('./suite');
  await new Promise<void>((done, failed) => {
    mocha.run((failures) => (failures ? failed(new Error(`${failures} tests failed`)) : done()));
  });
}
