/**
 * The `idef0` command as a process, as a user runs it: bundled once for a test file, run on folders of
 * small model files.
 */
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliBundle } from '../../scripts/cli-bundle.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, 'packages/cli');

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Workshop {
  /** Folder of everything; `cache` in it is the program's. */
  readonly root: string;
  /** The bundled program. */
  readonly program: string;
  /** Runs `idef0` in a folder that holds the files, by relative path. The folder stays till `close`. */
  readonly run: (
    files: Readonly<Record<string, string | Uint8Array>>,
    ...args: readonly string[]
  ) => Promise<Result & { readonly folder: string }>;
  readonly close: () => Promise<void>;
}

/** Bundles the command into a new folder. Close it in the end. */
export async function openWorkshop(): Promise<Workshop> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'idef0-cli-')));
  const program = join(root, 'bin', 'idef0.mjs');
  await cp(join(PACKAGE, 'bin'), join(root, 'bin'), { recursive: true });
  await cp(join(PACKAGE, 'package.json'), join(root, 'package.json'));
  await build({ ...cliBundle(join(root, 'dist')), absWorkingDir: ROOT, logLevel: 'error' });
  const environment = { ...process.env, XDG_CACHE_HOME: join(root, 'cache') };
  let count = 0;
  return {
    root,
    program,
    run: async (files, ...args) => {
      const folder = join(root, `work ${++count}`);
      await mkdir(folder);
      await writeFiles(folder, files);
      return { ...(await runProgram(folder, [program, ...args], environment)), folder };
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** Runs a program under this Node to its end. */
export function runProgram(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Result> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env, encoding: 'utf8' }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}
