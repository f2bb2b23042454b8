import { defineConfig } from 'vitest/config';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const packages = [
  'model',
  'database',
  'geometry',
  'layout',
  'render',
  'export',
  'language',
  'protocol',
  'server',
  'webview',
  'cli',
];
const source = (path: string) => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: '@idef0-studio/language/lsp', replacement: source('language/src/lsp/index.ts') },
      {
        find: '@idef0-studio/model/equality',
        replacement: source('model/src/values/structural-equality.ts'),
      },
      { find: '@idef0-studio/model/phases', replacement: source('model/src/phases.ts') },
      {
        find: '@idef0-studio/protocol/schemas',
        replacement: source('protocol/src/schemas.ts'),
      },
      {
        find: '@idef0-studio/layout/views',
        replacement: source('layout/src/views/layout-view.ts'),
      },
      ...packages.flatMap((name) => [
        {
          find: new RegExp(`^@idef0-studio/${name}$`),
          replacement: source(`${name}/src/index.ts`),
        },
        {
          find: `@idef0-studio/${name}/testing`,
          replacement: source(`${name}/src/testing.ts`),
        },
      ]),
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/bench/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Most of the time of a small test file goes into loading the packages, and no test leaves anything behind
    // in a module: so the files share what is loaded, on one thread for each processor.
    pool: 'threads',
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
