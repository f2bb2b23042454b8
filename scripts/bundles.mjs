/**
 * What users run, product by product, as options of esbuild: the command line, and the extension with its language
 * server and its webview. Packages export their TypeScript sources, so that nothing has to be compiled before.
 */
import { build } from 'esbuild';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cliBundle } from './cli-bundle.mjs';
import { root } from './host/places.mjs';
import { noticesFor, noticesFile } from './notices.mjs';

/** Options that all bundles share. */
export const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  sourcemap: 'external',
  // The notices stand in a file of their own.
  legalComments: 'none',
  logLevel: 'warning',
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
  },
};

/** The server looks beside its own bundle for that of its thread. */
const layoutWorker = (folder) => ({
  entryPoints: ['packages/server/src/node/layout-worker.ts'],
  outfile: join(folder, 'layout-worker.cjs'),
  platform: 'node',
  target: 'node22',
  format: 'cjs',
});

const server = (folder) => ({
  entryPoints: ['packages/server/src/node/main.ts'],
  outfile: join(folder, 'server.cjs'),
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
});

const extension = (folder) => ({
  entryPoints: ['packages/vscode/src/extension.ts'],
  outfile: join(folder, 'extension.cjs'),
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  external: ['vscode'],
});

const webview = (folder) => ({
  // The page links its style sheet; the script does not carry it.
  entryPoints: [
    { in: 'packages/webview/src/main.ts', out: 'webview' },
    { in: 'packages/webview/src/webview.css', out: 'webview' },
  ],
  outdir: folder,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
});

/** The bundles of each product for a folder `dist`. */
export const products = {
  cli: (dist) => [cliBundle(dist), layoutWorker(dist)],
  vscode: (dist) => [layoutWorker(dist), server(dist), extension(dist), webview(dist)],
};

/**
 * Bundles a product into `dist` of a folder, anew, and writes there the notices of all that is in the bundles.
 * Returns esbuild's descriptions of them. esbuild says on the standard error what is wrong, and this rejects.
 */
export async function buildProduct(product, folder) {
  const dist = join(folder, 'dist');
  await rm(dist, { recursive: true, force: true });
  const results = await Promise.all(
    products[product](dist).map((bundle) => build({ ...shared, ...bundle })),
  );
  const metafiles = results.map(({ metafile }) => metafile);
  await writeFile(join(folder, noticesFile), await noticesFor(metafiles));
  return metafiles;
}
