/** The text of a model that the author is in. */
import { window, type TextEditor } from 'vscode';
import type { DiagramAtParams } from '@idef0-studio/protocol';
import type { ModelServer } from '../server/model-server.js';

/** Where the cursor stands, as the server is asked. */
export function placeOfCursor(server: ModelServer, editor: TextEditor): DiagramAtParams {
  return {
    uri: server.code2ProtocolConverter.asUri(editor.document.uri),
    position: server.code2ProtocolConverter.asPosition(editor.selection.active),
  };
}

/** The active editor of a model, else one that is visible. */
export function modelEditor(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  return [activeTextEditor, ...visibleTextEditors].find(
    (editor) => editor !== undefined && isModelText(editor),
  );
}

/** Whether an editor is of the text of a model. */
export function isModelText({ document }: TextEditor): boolean {
  return document.languageId === 'idef0';
}
