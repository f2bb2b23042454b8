/**
 * What a command has of the world around it: where it was started and where it writes. Tests give their own.
 */
import { relative } from 'node:path';
import { cacheFolderOf } from './cache-folder.js';

export interface Shell {
  /** Working directory, absolute. */
  readonly cwd: string;
  /** Where results may be kept between runs, absolute; undefined: nowhere. */
  readonly cacheFolder: string | undefined;
  /** Writes a line to the standard output: results. */
  readonly print: (line: string) => void;
  /** Writes a line to the standard error: what went wrong. */
  readonly complain: (line: string) => void;
}

/** The shell of this process. */
export function processShell(): Shell {
  return {
    cwd: process.cwd(),
    cacheFolder: cacheFolderOf(process.env, process.platform),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  };
}

/** A path as the user would write it: relative to the working directory, or whole where that is shorter. */
export function shown(shell: Shell, path: string): string {
  const short = relative(shell.cwd, path) || '.';
  return path.length < short.length ? path : short;
}
