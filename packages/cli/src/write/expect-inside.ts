/** Whether files lie where the user said: a link may lead anywhere, and nobody asked for changes there. */
import { reasonOf } from '@idef0-studio/language';
import { realpath } from 'node:fs/promises';
import nodePath, { resolve, type PlatformPath } from 'node:path';
import { shown, type Shell } from '../shell.js';
import { UsageError } from '../usage-error.js';

/** @throws UsageError where a file lies, behind all links, neither at one of the named paths nor below one. */
export async function expectInside(
  shell: Shell,
  named: readonly string[],
  files: readonly string[],
): Promise<void> {
  const trees = await Promise.all(named.map((path) => realPathOf(shell, resolve(shell.cwd, path))));
  for (const file of files) {
    const real = await realPathOf(shell, file);
    if (trees.some((tree) => isInside(tree, real))) continue;
    throw new UsageError(
      `'${shown(shell, file)}' is a link to '${shown(shell, real)}', outside of what was named; no file was written. Name that file to have it changed.`,
    );
  }
}

/** Whether a path is the tree itself or below it. */
export function isInside(tree: string, path: string, paths: PlatformPath = nodePath): boolean {
  const way = paths.relative(tree, path);
  // Between two drives of Windows there is no relative path.
  return !paths.isAbsolute(way) && way.split(/[\\/]/u, 1)[0] !== '..';
}

function realPathOf(shell: Shell, path: string): Promise<string> {
  return realpath(path).catch((error: unknown) => {
    throw new UsageError(`'${shown(shell, path)}' cannot be read: ${reasonOf(error)}.`);
  });
}
