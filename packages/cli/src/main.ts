/**
 * Entry of the `idef0` program.
 */
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { outputOf } from './output.js';
import { run, type ExitCode } from './run.js';
import { processSurroundings, shellOf, type Shell } from './shell.js';
import { reasonOf } from '@idef0-studio/language';

const out = outputOf(process.stdout);
const err = outputOf(process.stderr);
const shell = shellOf(processSurroundings(), {
  out: out.write,
  err: err.write,
  isTerminal: process.stdout.isTTY,
});
const manifest: unknown = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

const code = await codeOf(shell);
process.exitCode = await codeWhenWritten(code);

async function codeOf(shell: Shell): Promise<ExitCode> {
  try {
    return await run(shell, process.argv.slice(2), versionOf(manifest));
  } catch (error) {
    // A fault of ours must not look like one of the model.
    shell.complain(`idef0 has failed; please report this: ${inspect(error)}`);
    return 2;
  }
}

/** Whoever reads the exit code takes it for that of all findings: it must not hide that some never came out. */
async function codeWhenWritten(code: ExitCode): Promise<ExitCode> {
  const [lost, silenced] = [await out.flush(), await err.flush()];
  if (lost !== undefined)
    shell.complain(`idef0: The standard output cannot be written: ${reasonOf(lost)}.`);
  return lost === undefined && silenced === undefined ? code : 2;
}

function versionOf(value: unknown): string {
  const isManifest = typeof value === 'object' && value !== null && 'version' in value;
  return isManifest ? String(value.version) : 'unknown';
}
