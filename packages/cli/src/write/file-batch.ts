/**
 * Files written whole or not at all, and together: each is written beside its place, and when all are, they are renamed.
 * Who is stopped before that has changed nothing; who fails in between puts back what was there.
 */
import { reasonOf } from '@idef0-studio/language';
import * as node from 'node:fs';
import { dirname } from 'node:path';
import { shown, type Surroundings } from '../shell.js';
import { UsageError } from '../usage-error.js';
import { attempt, type Disk } from './disk.js';
import { beginWriting, endWriting, forgetDraft, heedSignals, noteDraft } from './drafts.js';
import { writableFile, Irreplaceable } from './writable-file.js';
import { putInPlace, type Draft } from './put-in-place.js';
import { dropDraft, syncFolder, writeDraft, type Loss } from './write-draft.js';

export interface NewFile {
  /** Absolute. A link stays a link: what it leads to is written. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the file held when it was read: where it holds something else by now, nothing is written. */
  readonly before?: Uint8Array;
  readonly loss: Loss;
}

/** Some files that are written together. Close it in the end. */
export interface FileBatch {
  /** Writes a file beside its place, in a folder that is made where it is missing.
   *  @throws UsageError where the file cannot be written. */
  readonly add: (file: NewFile) => void;
  /** Puts all files into their places; a signal comes before or after that, never in between.
   *  @throws UsageError where one cannot be; then none is, or the message says which are. */
  readonly commit: () => Promise<void>;
  /** Removes what was written and is not in its place. */
  readonly close: () => Promise<void>;
}

/** Where the command was started: messages name files from there. */
type Start = Pick<Surroundings, 'cwd'>;

interface FileDraft extends Draft {
  readonly file: NewFile;
}

/** Begins a batch. */
export function openBatch(from: Start, disk: Disk = node): FileBatch {
  const drafts = new Map<string, FileDraft>();
  const folders: string[] = [];
  beginWriting();
  return {
    add: (file) => {
      try {
        const { path: target, status } = writableFile(file.path);
        const other = drafts.get(target);
        if (other !== undefined && isSame(other.file, file)) return;
        if (other !== undefined)
          throw new Irreplaceable(`it is one file with '${shown(from, other.file.path)}'`);
        for (const folder of missingFolders(dirname(target))) {
          disk.mkdirSync(folder);
          noteDraft(folder, 'folder');
          folders.push(folder);
        }
        const draft = writeDraft(disk, target, file.content, { status, loss: file.loss });
        drafts.set(target, { file, target, isNew: status === undefined, draft });
      } catch (error) {
        throw new UsageError(
          `'${shown(from, file.path)}' cannot be written: ${reasonOf(error)}; no file was written.`,
        );
      }
    },
    commit: async () => {
      await heedSignals();
      const all = [...drafts.values()];
      for (const draft of all) expectUnchanged(from, disk, draft);
      place(from, disk, all);
      drafts.clear();
      for (const folder of folders.splice(0)) forgetDraft(folder);
      const lasting = all.filter(({ file }) => file.loss === 'none');
      for (const folder of new Set(lasting.map(({ target }) => dirname(target))))
        syncFolder(disk, folder);
    },
    close: async () => {
      for (const { draft } of drafts.values()) dropDraft(disk, draft);
      drafts.clear();
      for (const folder of folders.splice(0).reverse()) {
        attempt(() => disk.rmdirSync(folder));
        forgetDraft(folder);
      }
      await endWriting();
    },
  };
}

/** Writes files together.
 *  @throws UsageError where one cannot be written; then none is. */
export async function writeFiles(
  from: Start,
  files: readonly NewFile[],
  disk: Disk = node,
): Promise<void> {
  const batch = openBatch(from, disk);
  try {
    for (const file of files) batch.add(file);
    await batch.commit();
  } finally {
    await batch.close();
  }
}

function isSame(one: NewFile, other: NewFile): boolean {
  return Buffer.from(one.content).equals(Buffer.from(other.content));
}

/** The folders that are not there, from the top down. */
function missingFolders(folder: string): readonly string[] {
  const above = dirname(folder);
  if (node.existsSync(folder) || above === folder) return [];
  return [...missingFolders(above), folder];
}

/** @throws UsageError where a file is not what was read. */
function expectUnchanged(from: Start, disk: Disk, { file, target }: FileDraft): void {
  if (file.before === undefined) return;
  const name = shown(from, file.path);
  const now = attempt(() => disk.readFileSync(target));
  if (now.kind === 'failed')
    throw new UsageError(`'${name}' cannot be read: ${reasonOf(now.error)}; no file was written.`);
  if (!now.value.equals(file.before))
    throw new UsageError(`'${name}' was changed meanwhile; no file was written.`);
}

/** @throws UsageError where a draft cannot be put into its place. */
function place(from: Start, disk: Disk, drafts: readonly FileDraft[]): void {
  const outcome = putInPlace(disk, drafts);
  if (outcome.kind === 'done') return;
  const { at, error, left } = outcome;
  const wrongs = left.map(({ each, kept }) => {
    const name = `'${shown(from, each.file.path)}'`;
    const hint = kept === undefined ? '' : ` (what it held is in '${shown(from, kept)}')`;
    return `${name} is written and could not be put back${hint}`;
  });
  const end = wrongs.length === 0 ? 'no file was written' : wrongs.join(', ');
  const name = shown(from, at.file.path);
  throw new UsageError(`'${name}' cannot be replaced: ${reasonOf(error)}; ${end}.`);
}
