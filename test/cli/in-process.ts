/**
 * The `idef0` command in this process, from its sources: quick, without threads and cache. What only a real
 * process shows is tested with `openWorkshop`.
 */
import { mkdtemp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, shellOf } from '@idef0-studio/cli';
import type { Result } from './idef0.js';

export interface Bench {
  /** Runs `idef0` in a folder that holds the files, by relative path. The folder stays till `close`. */
  readonly run: (
    files: Readonly<Record<string, string | Uint8Array>>,
    ...args: readonly string[]
  ) => Promise<Result & { readonly folder: string }>;
  /** Runs `idef0` in a folder as it is. */
  readonly runIn: (folder: string, ...args: readonly string[]) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** Close it in the end. */
export async function openBench(): Promise<Bench> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'idef0-cli-')));
  let count = 0;
  return {
    run: async (files, ...args) => {
      const folder = join(root, `work ${++count}`);
      await mkdir(folder);
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
      return { ...(await runHere(folder, ...args)), folder };
    },
    runIn: runHere,
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function runHere(cwd: string, ...args: readonly string[]): Promise<Result> {
  let out = '';
  let err = '';
  const shell = shellOf(
    { cwd, cacheFolder: undefined, repository: undefined },
    {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      isTerminal: false,
    },
  );
  return { code: await run(shell, args, '0.0.0'), out, err };
}
