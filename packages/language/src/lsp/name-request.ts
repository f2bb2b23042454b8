/** After an edit that made up a name: the command by which an editor asks for a better one. */
import type { Command, Range } from 'vscode-languageserver-types';
import { rangeAt } from '../workspace/diagnostics.js';
import { applied, type FileEdit } from '../edits/file-edit.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { RENAME_COMMAND, type ClientFeatures } from './client-features.js';
import { writtenName } from '../syntax/written-name.js';

/** Undefined where nothing was made up, or the client has no such command. */
export function nameRequest(
  workspace: ModelWorkspace,
  { edits, invented }: { readonly edits: readonly FileEdit[]; readonly invented?: string },
  { asksForNames }: ClientFeatures,
): Command | undefined {
  if (invented === undefined || !asksForNames) return undefined;
  const name = writtenName(invented);
  const edit = edits.find(({ text }) => text.includes(name));
  if (edit === undefined) return undefined;
  const at = edit.text.indexOf(name);
  const range = rangeAfter(workspace, edits, edit, { start: at, end: at + name.length });
  return { title: 'Name it', command: RENAME_COMMAND, arguments: [edit.document, range] };
}

/** Where a part of what an edit writes stands when all of them are made. */
function rangeAfter(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  edit: FileEdit,
  part: { readonly start: number; readonly end: number },
): Range {
  const before = workspace.textOf(edit.document) ?? '';
  const own = edits.filter(({ document }) => document === edit.document);
  const shift = own
    .filter((other) => other !== edit && other.start < edit.start)
    .reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const moved = edit.start + shift;
  return rangeAt(applied(before, own), { start: moved + part.start, end: moved + part.end });
}
