/** Where a file really lies that is to be written, and whether it may be. */
import { accessSync, constants, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface WritableFile {
  /** Links are followed, so that they stay links; the folder may be missing. */
  readonly path: string;
  /** Of the file that is there; undefined where there is none. */
  readonly status: Stats | undefined;
}

/** What keeps a file from being replaced, in the words of a reason. */
export class Irreplaceable extends Error {}

/** The place of a file.
 *  @throws Irreplaceable where what stands there is no file, or must not be written; and what the system throws. */
export function writableFile(path: string): WritableFile {
  const place = followed(path, MOST_LINKS);
  const status = statSync(place, { throwIfNoEntry: false });
  if (status === undefined) return { path: place, status };
  if (status.isDirectory()) throw new Irreplaceable('a folder of that name is in the way');
  if (!status.isFile()) throw new Irreplaceable('it is no regular file');
  // Renaming would get past a file that is protected, and its administrator may write to every file.
  if ((status.mode & 0o222) === 0) throw new Irreplaceable('it is read-only');
  accessSync(place, constants.W_OK);
  return { path: place, status };
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

function followed(path: string, left: number): string {
  const real = realOf(path);
  if (real !== undefined) return real;
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status?.isSymbolicLink() !== true) return path;
  if (left === 0) throw new Irreplaceable('its links lead nowhere');
  // A link to what is not there yet: that is written.
  return followed(resolve(realOf(dirname(path)) ?? dirname(path), readlinkSync(path)), left - 1);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing) return undefined;
    throw error;
  }
}
