/**
 * `npm run gallery`: draws the pictures of docs/gallery anew. With `--check` it writes nothing and says which
 * of them are not as they would be drawn today; it then ends with 1.
 */
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { requireBanner } from './cli-bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const scratch = await mkdtemp(join(tmpdir(), 'idef0-gallery-'));
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/gallery/main.ts'],
    outfile: join(scratch, 'main.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    banner: { js: requireBanner },
  });
  const { gallery } = await import(pathToFileURL(join(scratch, 'main.mjs')).href);
  process.exitCode = await gallery({
    root,
    folder: join(root, 'docs/gallery'),
    mode: values.check ? 'check' : 'write',
  });
} finally {
  await rm(scratch, { recursive: true, force: true });
}
