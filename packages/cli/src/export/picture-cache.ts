/**
 * Pictures kept between runs: an export of a model that has not changed draws nothing, and after an edit
 * only the diagrams that differ. A picture is filed under the hash of everything it depends on: its task
 * and the program itself. What cannot be read, or is not whole, is as if it were not there.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Picture, PictureTask } from './picture.js';
import type { PictureMaker } from './picture-maker.js';

export interface CacheOptions {
  /** Absolute; made where it is missing. Holds nothing else. */
  readonly folder: string;
  /** What makes the pictures: another program shares none with this one. */
  readonly program: string;
  /** Bytes kept at most; the pictures that were not asked for longest go first. */
  readonly most: number;
}

/** A maker that asks the cache first, and keeps what it had to have made. */
export function cachedPictures(maker: PictureMaker, options: CacheOptions): PictureMaker {
  const { folder, program, most } = options;
  let isGrown = false;
  return {
    make: async (task) => {
      const file = fileOf(folder, program, task);
      const known = await read(file);
      if (known !== undefined) return known;
      const picture = await maker.make(task);
      isGrown = true;
      await write(file, picture);
      return picture;
    },
    close: async () => {
      await maker.close();
      if (isGrown) await prune(folder, most);
    },
  };
}

function fileOf(folder: string, program: string, task: PictureTask): string {
  const key = hashOf(`${program}\n${JSON.stringify(task)}`);
  return join(folder, key.slice(0, 2), key.slice(2));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The file begins with the hash of the rest, so that one that was cut short is not taken for a picture. */
async function read(file: string): Promise<Picture | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== hashOf(body)) return undefined;
    const now = new Date();
    await utimes(file, now, now);
    return pictureIn(body);
  } catch {
    // Missing, most of the time; or not ours to read, or just being removed by another run.
    return undefined;
  }
}

/** A line of notes as JSON, then the content as it is. */
function pictureIn(body: string): Picture {
  const end = body.indexOf('\n');
  const notes = JSON.parse(body.slice(0, end)) as readonly string[];
  return { notes, content: body.slice(end + 1) };
}

/** Another run may write the same picture at the same time: each writes beside and puts it into place. */
async function write(file: string, { notes, content }: Picture): Promise<void> {
  const body = `${JSON.stringify(notes)}\n${content}`;
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, `${hashOf(body)}\n${body}`, 'utf8');
    await rename(draft, file);
  } catch {
    // A full or read-only disk costs speed, not the export.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Removes the pictures that were not asked for longest, until the rest is small enough. */
async function prune(folder: string, most: number): Promise<void> {
  const kept = await filesIn(folder).catch(() => []);
  kept.sort((a, b) => b.usedMs - a.usedMs);
  let size = 0;
  const gone = kept.filter((file) => (size += file.size) > most);
  await Promise.all(gone.map(({ path }) => rm(path, { force: true }).catch(() => undefined)));
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs: usedMs } = await stat(path);
      return { path, size, usedMs };
    }),
  );
}
