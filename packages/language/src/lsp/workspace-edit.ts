/** Changes of texts as the Language Server Protocol says them: what an editor does and undoes in one step. */
import {
  CreateFile,
  DeleteFile,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { rangeOf } from '../workspace/diagnostics.js';
import type { FileEdit } from '../edits/file-edit.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

/** Edits of any number of documents. A document that the workspace does not have is made, and those of
 *  `removed` go. */
export function workspaceEdit(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
  removed: readonly string[] = [],
): WorkspaceEdit {
  const documents = [...new Set(edits.map(({ document }) => document))];
  const changes = documents.map((uri) => ({
    uri,
    edits: edits.filter(({ document }) => document === uri).map((edit) => inRange(workspace, edit)),
  }));
  const fresh = documents.filter((uri) => workspace.document(uri) === undefined);
  if (fresh.length === 0 && removed.length === 0)
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: [
      ...fresh.map((uri) => CreateFile.create(uri, { ignoreIfExists: true })),
      ...changes.map(({ uri, edits }) => TextDocumentEdit.create({ uri, version: null }, edits)),
      ...removed.map((uri) => DeleteFile.create(uri)),
    ],
  };
}

/** An edit of one document. */
export function inRange(workspace: ModelWorkspace, edit: FileEdit): TextEdit {
  return TextEdit.replace(rangeOf(workspace, edit), edit.text);
}
