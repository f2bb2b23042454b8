/**
 * Prints how well the layout does: crossings, bends, broken rules and time of the diagrams of PRM-IT A2,
 * or of random ones (`--random 200`); with `--stability` how much of a picture an edit leaves as it was. See
 * `--help`. A tool for work on the layout; CI runs the tests.
 */
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const entry = process.argv.includes('--stability')
  ? 'test/bench/layout-stability-main.ts'
  : 'test/support/judge-figures.ts';
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'layout-figures-'));
try {
  const outfile = join(folder, 'figures.mjs');
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'test/support/x.js')).href),
    },
  });
  await import(pathToFileURL(outfile).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
