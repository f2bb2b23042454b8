/**
 * `npm run bench`: how fast the product is, as Markdown tables. Bundles the command as it is shipped and the
 * benchmark of test/bench, and runs it. `--runs N` (5) and `--edits N` (30) make it longer or shorter.
 */
import { build } from 'esbuild';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cliBundle, requireBanner } from './cli-bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, edits: { type: 'string', default: '30' } },
});

const folder = await mkdtemp(join(tmpdir(), 'idef0-bench-'));
try {
  await cp(join(root, 'packages/cli/bin'), join(folder, 'bin'), { recursive: true });
  await cp(join(root, 'packages/cli/package.json'), join(folder, 'package.json'));
  const program = join(folder, 'bin/idef0.mjs');
  await build({
    ...cliBundle(join(folder, 'dist')),
    absWorkingDir: root,
    minify: true,
    logLevel: 'error',
  });
  await bundle(
    'packages/server/src/layout-worker.ts',
    join(folder, 'dist/layout-worker.cjs'),
    'cjs',
  );
  const floor = await bundle('test/bench/floor.ts', join(folder, 'floor.mjs'));
  const main = await bundle('test/bench/main.ts', join(folder, 'main.mjs'));
  const { bench } = await import(pathToFileURL(main).href);
  await bench({
    program,
    floor,
    hook: join(root, 'test/bench/usage-hook.mjs'),
    example: join(root, 'examples/prm-it'),
    runs: Number(values.runs),
    edits: Number(values.edits),
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bundle(entry, outfile, format = 'esm') {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format,
    target: 'node22',
    logLevel: 'error',
    banner: format === 'esm' ? { js: requireBanner } : {},
  });
  return outfile;
}
