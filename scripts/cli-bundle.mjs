/**
 * How the command line is bundled, for those who build, test and measure it: the program, the threads that
 * make its pictures, and pieces that are loaded only when a command asks for them.
 */

/** Langium's and vscode-languageserver's CommonJS parts ask for `require` in an ES module. */
export const requireBanner =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

/**
 * Options of esbuild that put `idef0.mjs`, with what lies beside it, into a folder.
 * @type {(folder: string) => import('esbuild').BuildOptions}
 */
export const cliBundle = (folder) => ({
  entryPoints: [
    { in: 'packages/cli/src/main.ts', out: 'idef0' },
    { in: 'packages/cli/src/export/picture-worker.ts', out: 'picture-worker' },
  ],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // The server and the layout of views are pieces of their own, loaded when they are needed.
  splitting: true,
  // jsonc-parser's CommonJS form asks for its parts in a way that cannot be bundled.
  mainFields: ['module', 'main'],
  platform: 'node',
  target: 'node22',
  format: 'esm',
  banner: { js: requireBanner },
});
