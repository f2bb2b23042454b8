// Tests that use the real editor as a person would. `npm test` starts the editor, then these, one
// after the other: they share its server, a browser, and where they can a window, since opening one
// takes longer than most of them.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/vscode/**/*.test.ts'],
    globalSetup: ['test/vscode/browser-setup.ts'],
    fileParallelism: false,
    // What a file leaves in a module is there for the next: the window.
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On a busy machine a key or a click may come before the editor is ready for it. What is wrong fails twice.
    retry: 1,
  },
});
