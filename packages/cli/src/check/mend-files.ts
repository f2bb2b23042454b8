/**
 * `idef0 check --fix`: mends what has one sensible repair, and writes the files or shows what would change.
 */
import { mend, type ModelWorkspace, reasonOf, type Repair } from '@idef0-studio/language';
import { readFile } from 'node:fs/promises';
import type { ModelFile } from '../model-files.js';
import { plainText } from '../plain-text.js';
import { shown, type Shell } from '../shell.js';
import { UsageError } from '../usage-error.js';
import type { NewFile } from '../write/file-batch.js';
import { expectInside } from './expect-inside.js';
import { unifiedDiff } from './unified-diff.js';

export interface MendedFiles {
  /** All files, each with the text that it has now. */
  readonly files: readonly ModelFile[];
  /** What was mended, a line each. */
  readonly lines: readonly string[];
  /** All changes as a unified diff; empty where there are none. */
  readonly diff: string;
  /** The files that are others now, to be written together. */
  readonly changes: readonly NewFile[];
}

/** Mends the findings of the workspace that have one sensible repair; the workspace then holds the new texts.
 *  @throws UsageError where a file would lose something, or lies outside of the paths that the user named. */
export async function mendFiles(
  shell: Shell,
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
  named: readonly string[],
): Promise<MendedFiles> {
  const { texts, repairs } = mend(workspace);
  const spelled = (file: ModelFile) => workspace.document(file.uri)?.uri.toString() ?? file.uri;
  const changes = files.flatMap((file) => {
    const text = texts.get(spelled(file));
    return text === undefined ? [] : [{ file, text }];
  });
  const names = new Map(files.map((file) => [spelled(file), shown(shell, file.path)]));
  await expectInside(
    shell,
    named,
    changes.map(({ file }) => file.path),
  );
  return {
    files: files.map((file) => ({ ...file, text: texts.get(spelled(file)) ?? file.text })),
    lines: linesOf(repairs, names),
    diff: changes
      .map(({ file, text }) => unifiedDiff(shown(shell, file.path), file.text, text))
      .join(''),
    changes: await Promise.all(changes.map((change) => newFile(shell, change))),
  };
}

/** `bakery.idef0: mended name/unknown: Change to 'Flour'`, file by file. */
function linesOf(
  repairs: readonly Repair[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  return [...names].flatMap(([document, name]) =>
    repairs
      .filter((repair) => repair.document === document)
      .map(({ code, title }) => plainText(`${name}: mended ${code}: ${title}`)),
  );
}

interface Change {
  readonly file: ModelFile;
  readonly text: string;
}

/** The new text in the encoding of the file. A file that is not the text that was read, since it changed
 *  meanwhile or holds bytes that are no text, would lose something: it is not written. */
async function newFile(shell: Shell, { file, text }: Change): Promise<NewFile> {
  const name = shown(shell, file.path);
  const before = await readFile(file.path).catch((error: unknown) => {
    throw new UsageError(`'${name}' cannot be read: ${reasonOf(error)}.`);
  });
  if (!before.equals(encoded(file.text, before)))
    throw new UsageError(
      `'${name}' holds bytes that are no text, or was changed meanwhile; no file was mended.`,
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
