/**
 * `npm run bench [-- SECTION...]`: how fast and how good the product is, as Markdown tables. Bundles the
 * command as it is shipped and the benchmark of test/bench, and runs it. Without a section: whole processes,
 * checking after an edit, an author at work, and diagrams. `layout` is everything about layout; a section may be
 * named by itself.
 * `--runs N` (5) and `--edits N` (30; `memory` wants thousands) make it longer or shorter.
 */
import { build } from 'esbuild';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cliBundle, requireBanner } from './cli-bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, edits: { type: 'string', default: '30' } },
});

/** Where a test file that is bundled seems to be. */
const sourceUrl = pathToFileURL(join(root, 'test/bench/main.js')).href;

const folder = await mkdtemp(join(tmpdir(), 'idef0-bench-'));
try {
  await cp(join(root, 'packages/cli/bin'), join(folder, 'bin'), { recursive: true });
  await cp(join(root, 'packages/cli/package.json'), join(folder, 'package.json'));
  await bundle(cliBundle(join(folder, 'dist')));
  await bundleFile('packages/server/src/node/layout-worker.ts', 'dist/layout-worker.cjs', 'cjs');
  const floor = await bundleFile('test/bench/floor.ts', 'floor.mjs', 'esm');
  const main = await bundleFile('test/bench/main.ts', 'main.mjs', 'esm');
  const { bench } = await import(pathToFileURL(main).href);
  await bench({
    program: join(folder, 'bin/idef0.mjs'),
    floor,
    hook: join(root, 'test/bench/usage-hook.mjs'),
    example: join(root, 'examples/prm-it'),
    runs: Number(values.runs),
    edits: Number(values.edits),
    sections: positionals,
  });
} catch (error) {
  console.error(error instanceof RangeError ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bundleFile(entry, name, format) {
  const outfile = join(folder, name);
  await bundle({
    entryPoints: [entry],
    outfile,
    bundle: true,
    // jsonc-parser's CommonJS form asks for its parts in a way that cannot be bundled.
    mainFields: ['module', 'main'],
    platform: 'node',
    format,
    target: 'node22',
    // Files beside the sources, such as the facts of PRM-IT, are looked for there.
    define: format === 'esm' ? { 'import.meta.url': JSON.stringify(sourceUrl) } : {},
    banner: format === 'esm' ? { js: requireBanner } : {},
  });
  return outfile;
}

function bundle(options) {
  return build({ ...options, absWorkingDir: root, minify: true, logLevel: 'error' });
}
