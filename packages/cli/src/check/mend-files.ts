/**
 * `idef0 check --fix`: mends what has one sensible repair, and writes the files or shows what would change.
 */
import { mend, type ModelWorkspace, type Repair } from '@idef0-studio/language';
import type { ModelFile } from '../model-files.js';
import { plainText } from '../plain-text.js';
import { shown, type Shell } from '../shell.js';
import { changedFiles, newFiles } from '../write/changed-files.js';
import type { NewFile } from '../write/file-batch.js';
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
  const changes = changedFiles(workspace, files, texts);
  const names = new Map(files.map((file) => [spelled(file), shown(shell, file.path)]));
  return {
    files: files.map((file) => ({ ...file, text: texts.get(spelled(file)) ?? file.text })),
    lines: linesOf(repairs, names),
    diff: changes
      .map(({ file, text }) => unifiedDiff(shown(shell, file.path), file.text, text))
      .join(''),
    changes: await newFiles(shell, changes, named),
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
