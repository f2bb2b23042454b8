/** The new content of a file, written beside its place. */
import type { Stats } from 'node:fs';
import { attempt, type Disk } from './disk.js';
import { draftBeside, forgetDraft, noteDraft } from './drafts.js';

/** What a power cut may cost: nothing, or what the next run makes again. */
export type Loss = 'none' | 'made again';

export interface DraftOptions {
  /** Of what stands at the target. */
  readonly status?: Stats | undefined;
  /** Where nothing stands there, less what the user keeps back. */
  readonly mode?: number;
  readonly loss: Loss;
}

/** Writes the content of a file and gives its name: with the mode and, where that may be, the owner of what stands at the
 *  target. Leaves nothing behind where that fails.
 *  @throws what the system throws. */
export function writeDraft(
  disk: Disk,
  target: string,
  content: string | Uint8Array,
  { status, mode = 0o666, loss }: DraftOptions,
): string {
  const draft = draftBeside(target);
  noteDraft(draft, 'file');
  try {
    // Nobody may read more of the draft than of the file.
    const descriptor = disk.openSync(draft, 'wx', status === undefined ? mode : 0o600);
    try {
      disk.writeFileSync(descriptor, content);
      if (status !== undefined) takeAfter(disk, descriptor, status);
      if (loss === 'none') sync(disk, descriptor);
    } finally {
      disk.closeSync(descriptor);
    }
    return draft;
  } catch (error) {
    dropDraft(disk, draft);
    throw error;
  }
}

/** Removes a file that is not needed. */
export function dropDraft(disk: Disk, path: string): void {
  attempt(() => disk.rmSync(path, { force: true }));
  forgetDraft(path);
}

/** Makes the renaming of files in a folder last; where a folder cannot be opened, the system takes care of it. */
export function syncFolder(disk: Disk, folder: string): void {
  attempt(() => {
    const descriptor = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(descriptor);
    } finally {
      disk.closeSync(descriptor);
    }
  });
}

function takeAfter(disk: Disk, descriptor: number, { uid, gid, mode }: Stats): void {
  const isOwned = attempt(() => disk.fchownSync(descriptor, uid, gid)).kind === 'done';
  // Only an administrator gives files away, but everybody may give them to a group of theirs.
  if (!isOwned) attempt(() => disk.fchownSync(descriptor, -1, gid));
  // After the owner, since a change of owner takes bits away.
  const changed = attempt(() => disk.fchmodSync(descriptor, mode & 0o7777));
  // Where a file system knows no modes, all files have the same.
  if (changed.kind === 'failed' && disk.fstatSync(descriptor).mode !== mode) throw changed.error;
}

/** Waits until the content is on the disk, on file systems that can tell. */
function sync(disk: Disk, descriptor: number): void {
  const synced = attempt(() => disk.fsyncSync(descriptor));
  if (synced.kind === 'done') return;
  const code =
    synced.error instanceof Error && 'code' in synced.error ? synced.error.code : undefined;
  if (code !== 'EINVAL' && code !== 'ENOSYS' && code !== 'ENOTSUP') throw synced.error;
}
