/** Model files with other texts than were read, ready to be written together. */
import { reasonOf, type ModelWorkspace } from '@idef0-studio/language';
import { readFile } from 'node:fs/promises';
import type { ModelFile } from '../model-files.js';
import { shown, type Shell } from '../shell.js';
import { UsageError } from '../usage-error.js';
import { expectInside } from './expect-inside.js';
import type { NewFile } from './file-batch.js';

/** A model file, and what it is to hold. */
export interface ChangedFile {
  readonly file: ModelFile;
  readonly text: string;
}

/** The files that have another text now. `texts` are by the URIs of the workspace. */
export function changedFiles(
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
  texts: ReadonlyMap<string, string>,
): readonly ChangedFile[] {
  return files.flatMap((file) => {
    const text = texts.get(workspace.document(file.uri)?.uri.toString() ?? file.uri);
    return text === undefined || text === file.text ? [] : [{ file, text }];
  });
}

/** The files as they are written.
 *  @throws UsageError where one would lose something, or lies outside of the paths that the user named. */
export async function newFiles(
  shell: Shell,
  changes: readonly ChangedFile[],
  named: readonly string[],
): Promise<readonly NewFile[]> {
  await expectInside(
    shell,
    named,
    changes.map(({ file }) => file.path),
  );
  return Promise.all(changes.map((change) => newFile(shell, change)));
}

/** The new text in the encoding of the file. A file that is not the text that was read, since it changed
 *  meanwhile or holds bytes that are no text, would lose something: it is not written. */
async function newFile(shell: Shell, { file, text }: ChangedFile): Promise<NewFile> {
  const name = shown(shell, file.path);
  const before = await readFile(file.path).catch((error: unknown) => {
    throw new UsageError(`'${name}' cannot be read: ${reasonOf(error)}.`);
  });
  if (!before.equals(encoded(file.text, before)))
    throw new UsageError(
      `'${name}' holds bytes that are no text, or was changed meanwhile; no file was written.`,
    );
  return { path: file.path, content: encoded(text, before), before, loss: 'none' };
}

/** A text in UTF-8, or in the UTF-16 that the byte order mark of a file says; with such a mark where the file has
 *  one. */
function encoded(text: string, like: Uint8Array): Uint8Array {
  const isLittle = like[0] === 0xff && like[1] === 0xfe;
  const isBig = like[0] === 0xfe && like[1] === 0xff;
  const isMarked = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf;
  if (!isLittle && !isBig) return Buffer.from(isMarked ? `\uFEFF${text}` : text, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}
