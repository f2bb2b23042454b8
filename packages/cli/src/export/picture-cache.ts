/**
 * Pictures kept between runs: an export of a model that has not changed draws nothing, and after an edit
 * only the diagrams that differ. A picture is filed under the hash of everything it depends on: its task
 * and the program itself. What cannot be read, is not whole, or could be somebody else's is as if it were not there.
 */
import { createHash } from 'node:crypto';
import * as disk from 'node:fs';
import { constants, type Stats } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Picture, PictureCache, PictureTask } from '@idef0-studio/export';
import * as v from 'valibot';
import { beginWriting, endWriting, forgetDraft } from '../write/drafts.js';
import { dropDraft, writeDraft } from '../write/write-draft.js';

export interface CacheOptions {
  /** Absolute; made where it is missing. Holds nothing else. */
  readonly folder: string;
  /** What makes the pictures: another program shares none with this one. */
  readonly program: string;
  /** Bytes kept at most; the pictures that were not asked for longest go first. */
  readonly most: number;
  /** Who runs the program; undefined where the system knows no numbers of users. */
  readonly user?: number | undefined;
}

/** The pictures in a folder of the disk. */
export function diskCache(options: CacheOptions): PictureCache {
  const { folder, program, most, user = process.getuid?.() } = options;
  const isOurs = ownedBy(user);
  const isUsable = isPrivateFolder(folder, isOurs);
  let isGrown = false;
  const keyOf = (task: PictureTask) => hashOf(`${program}\n${JSON.stringify(task)}`);
  return {
    find: async (task) => ((await isUsable) ? read(folder, keyOf(task), isOurs) : undefined),
    keep: async (task, picture) => {
      if (!(await isUsable)) return;
      isGrown = true;
      await write(folder, keyOf(task), picture);
    },
    close: async () => {
      if (isGrown) await prune(folder, most);
    },
  };
}

function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

type IsOurs = (status: Stats) => boolean;

/** Whether nobody but a user could have written a file or folder, as far as the system knows users. */
function ownedBy(user: number | undefined): IsOurs {
  return ({ uid, mode }) => user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** Makes the folder, for its user alone. A folder of somebody else, or a link, is not used. */
async function isPrivateFolder(folder: string, isOurs: IsOurs): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const status = await lstat(folder);
    if (!status.isDirectory()) return false;
    if ((status.mode & 0o077) !== 0) await chmod(folder, 0o700);
    return isOurs(await lstat(folder));
  } catch {
    // What cannot be made or changed costs speed, not the export.
    return false;
  }
}

/** The file begins with the hash of its name and of the rest, so that one that was cut short, changed or renamed is not
 *  taken for a picture. */
async function read(folder: string, key: string, isOurs: IsOurs): Promise<Picture | undefined> {
  try {
    const entry = await ownBytes(fileOf(folder, key), isOurs);
    if (entry === undefined) return undefined;
    const [sum, body] = firstLine(entry);
    return sum === sumOf(key, body) ? pictureIn(body) : undefined;
  } catch {
    // Missing, most of the time; or not ours to read, or just being removed by another run.
    return undefined;
  }
}

/** What a file of our own holds, which was used now; neither a link is followed nor a pipe waited for. */
async function ownBytes(path: string, isOurs: IsOurs): Promise<Buffer | undefined> {
  const file = await open(path, constants.O_RDONLY | NO_DETOURS);
  try {
    const status = await file.stat();
    if (!status.isFile() || !isOurs(status)) return undefined;
    const now = new Date();
    await file.utimes(now, now);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Windows has neither. */
const NO_DETOURS = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The first line as text, and the bytes behind it; an empty line where there is no break. */
function firstLine(bytes: Buffer): readonly [line: string, rest: Buffer] {
  const end = bytes.indexOf('\n');
  return [bytes.toString('utf8', 0, Math.max(0, end)), bytes.subarray(end + 1)];
}

function sumOf(key: string, body: Uint8Array): string {
  return hashOf(Buffer.concat([Buffer.from(`${key}\n`), body]));
}

const NOTES = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** A line of notes as JSON, then the content as it is. Throws where there is no such line. */
function pictureIn(body: Buffer): Picture {
  const [notes, bytes] = firstLine(body);
  return { notes: v.parse(NOTES, notes), bytes: new Uint8Array(bytes) };
}

/** Another run may write the same picture at the same time: each writes beside and puts it into place. */
async function write(folder: string, key: string, { notes, bytes }: Picture): Promise<void> {
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(notes)}\n`), bytes]);
  const file = fileOf(folder, key);
  beginWriting();
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    putEntry(file, Buffer.concat([Buffer.from(`${sumOf(key, body)}\n`), body]));
  } catch {
    // A full or read-only disk costs speed, not the export.
  } finally {
    await endWriting();
  }
}

function putEntry(file: string, entry: Uint8Array): void {
  const draft = writeDraft(disk, file, entry, { mode: 0o600, loss: 'made again' });
  try {
    disk.renameSync(draft, file);
    forgetDraft(draft);
  } catch (error) {
    dropDraft(disk, draft);
    throw error;
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
