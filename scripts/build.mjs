/**
 * Bundles what users run: the command line, the language server, the extension and its webview.
 *   node scripts/build.mjs [--watch]
 * Packages export their TypeScript sources, so that nothing has to be compiled before.
 */
import { context } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cliBundle } from './cli-bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'external',
  legalComments: 'none',
  logLevel: 'warning',
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
  },
};

/** The server looks beside its own bundle for that of its thread. */
const layoutWorker = (folder) => ({
  entryPoints: ['packages/server/src/layout-worker.ts'],
  outfile: `${folder}/layout-worker.cjs`,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
});

const bundles = [
  cliBundle('packages/cli/dist'),
  layoutWorker('packages/cli/dist'),
  layoutWorker('packages/vscode/dist'),
  {
    entryPoints: ['packages/server/src/main-node.ts'],
    outfile: 'packages/vscode/dist/server.cjs',
    // jsonc-parser's CommonJS form asks for its parts in a way that cannot be bundled.
    mainFields: ['module', 'main'],
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    // What lays out views is large, and works on the thread only.
    external: ['@idef0-studio/layout/views'],
    // What an ES module knows of itself.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
  {
    entryPoints: ['packages/vscode/src/extension.ts'],
    outfile: 'packages/vscode/dist/extension.cjs',
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    // The page links its style sheet; the script does not carry it.
    entryPoints: [
      { in: 'packages/webview/src/main.ts', out: 'webview' },
      { in: 'packages/webview/src/webview.css', out: 'webview' },
    ],
    outdir: 'packages/vscode/dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  },
];

const watch = process.argv.includes('--watch');
for (const name of ['vscode', 'cli'])
  await rm(new URL(`../packages/${name}/dist`, import.meta.url), { recursive: true, force: true });
let failed = false;
for (const bundle of bundles) {
  const build = await context({ ...shared, ...bundle });
  try {
    if (watch) await build.watch();
    else await build.rebuild();
  } catch {
    // esbuild has said what is wrong; the other bundles are built all the same.
    failed = true;
  }
  if (!watch) await build.dispose();
}
if (failed) process.exitCode = 1;
