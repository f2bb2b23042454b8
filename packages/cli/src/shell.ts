/**
 * What a command has of the world around it: where it was started and where it writes. Tests give their own.
 */
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { cacheFolderOf } from './cache-folder.js';
import { plainLines } from './plain-text.js';

export interface Surroundings {
  /** Working directory, absolute. */
  readonly cwd: string;
  /** Where results may be kept between runs, absolute; undefined: nowhere. */
  readonly cacheFolder: string | undefined;
  /** What a build of GitHub has checked out, absolute: there, annotations name files from it on. */
  readonly repository?: string | undefined;
}

export interface Shell extends Surroundings {
  /** Writes lines to the standard output: results for people. What would steer a terminal is replaced. */
  readonly print: (lines: string) => void;
  /** Writes lines to the standard output for a program that reads them: as they are, unless a terminal shows them. */
  readonly printData: (lines: string) => void;
  /** Writes lines to the standard error: what went wrong. What would steer a terminal is replaced. */
  readonly complain: (lines: string) => void;
}

/** Where a shell writes. */
export interface Outlets {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` is shown by a terminal as it comes. */
  readonly isTerminal: boolean;
}

/** A shell that writes there. */
export function shellOf(surroundings: Surroundings, { out, err, isTerminal }: Outlets): Shell {
  return {
    ...surroundings,
    print: (lines) => out(`${plainLines(lines)}\n`),
    printData: (lines) => out(`${isTerminal ? plainLines(lines) : lines}\n`),
    complain: (lines) => err(`${plainLines(lines)}\n`),
  };
}

/** What is around this process. */
export function processSurroundings(): Surroundings {
  return {
    cwd: process.cwd(),
    cacheFolder: cacheFolderOf(process.env, process.platform),
    repository: repositoryOf(process.env),
  };
}

/** Behind links, as the working directory of a process is. */
function repositoryOf({ GITHUB_WORKSPACE: path }: NodeJS.ProcessEnv): string | undefined {
  if (path === undefined || path === '') return undefined;
  try {
    return realpathSync(path);
  } catch {
    // Set by somebody who has no such folder: then there is nothing to be relative to.
    return undefined;
  }
}

/** A path as the user would write it: relative to the working directory, or whole where that is shorter. */
export function shown({ cwd }: Pick<Surroundings, 'cwd'>, path: string): string {
  const short = relative(cwd, path) || '.';
  return path.length < short.length ? path : short;
}
