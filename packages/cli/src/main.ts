/**
 * Entry of the `idef0` program.
 */
import { readFileSync } from 'node:fs';
import { run } from './run.js';
import { processShell } from './shell.js';

// A reader that has seen enough (`idef0 check . | head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const manifest: unknown = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

try {
  process.exitCode = await run(processShell(), process.argv.slice(2), versionOf(manifest));
} catch (error) {
  // A fault of ours must not look like one of the model.
  console.error('idef0 has failed; please report this:', error);
  process.exitCode = 2;
}

function versionOf(value: unknown): string {
  const isManifest = typeof value === 'object' && value !== null && 'version' in value;
  return isManifest ? String(value.version) : 'unknown';
}
