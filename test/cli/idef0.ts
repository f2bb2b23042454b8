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

const PACKAGE = fileURLToPath(new URL('../../packages/cli/', import.meta.url));

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Workshop {
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
  await bundleProgram(join(root, 'dist', 'idef0.mjs'));
  let count = 0;
  return {
    program,
    run: async (files, ...args) => {
      const folder = join(root, `work ${++count}`);
      await mkdir(folder);
      await writeFiles(folder, files);
      return { ...(await runProgram(folder, [program, ...args])), folder };
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function bundleProgram(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(PACKAGE, 'src/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
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
export function runProgram(cwd: string, args: readonly string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, encoding: 'utf8' }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}
