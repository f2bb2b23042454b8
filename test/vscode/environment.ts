// What `npm test` passes to the tests in the editor (scripts/host/editor-tests.mjs).

/** Address of the editor's server: `http://127.0.0.1:40123/`. */
export const hostUrl = variable('IDEF0_TEST_HOST');

/** The program of the browser. */
export const browserPath = variable('IDEF0_TEST_BROWSER');

/** A folder that is removed afterwards. */
export const temporaryFolder = variable('IDEF0_TEST_FOLDER');

/** Where screenshots are kept. */
export const shotsFolder = variable('IDEF0_TEST_SHOTS');

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run 'npm test -- --editor'.`);
  return value;
}
