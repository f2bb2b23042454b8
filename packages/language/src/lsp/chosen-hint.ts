/**
 * What a double click on a hint of balance writes, tried out when the editor asks for it (`inlayHint/resolve`): as for
 * the command of the hint, nothing that would add an error or lose a word. Where it is not made, the text of the hint
 * says why.
 */
import type { Connection, InlayHint } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver-types';
import { harmsOf } from '../edits/preservation/preservation-check.js';
import type { FileEdit } from '../edits/file-edit.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { synchronise } from '../refactor/synchronise.js';
import { inRange } from './workspace-edit.js';

/** Travels with a hint. */
export interface HintData {
  readonly uri: string;
  /** Identity of the activity. */
  readonly activity: string;
  /** Of the document. */
  readonly version: number;
}

/** Answers `inlayHint/resolve` for as long as the connection lasts. */
export function answerChosenHints(connection: Connection, workspace: ModelWorkspace): void {
  connection.languages.inlayHint.resolve((hint) => complete(workspace, hint));
}

/** Without edits where the text has changed, or one would stand in another file: an editor takes none there. */
function complete(workspace: ModelWorkspace, hint: InlayHint): InlayHint {
  const data = hintData(hint.data);
  const edits = data === undefined ? [] : editsOf(workspace, data);
  if (edits.length === 0) return hint;
  const [harm] = harmsOf(workspace, edits);
  if (harm !== undefined) return saying(hint, `Nothing is added. ${harm.message}`);
  return { ...hint, textEdits: edits.map((edit) => inRange(workspace, edit)) };
}

function editsOf(
  workspace: ModelWorkspace,
  { uri, activity: id, version }: HintData,
): readonly FileEdit[] {
  const model = workspace.modelOf(uri);
  const activity = model?.activity(id);
  const isNow = workspace.document(uri)?.textDocument.version === version;
  if (model === undefined || activity === undefined || !isNow) return [];
  const edits = synchronise(workspace, model, activity);
  return edits.every(({ document }) => document === uri) ? edits : [];
}

function saying(hint: InlayHint, sentence: string): InlayHint {
  if (typeof hint.label === 'string') return hint;
  const label = hint.label.map((part) => {
    const { tooltip = '' } = part;
    const known = typeof tooltip === 'string' ? tooltip : tooltip.value;
    const value = `${known}\n\n${sentence}`;
    return { ...part, tooltip: { kind: MarkupKind.Markdown, value } };
  });
  return { ...hint, label };
}

/** What the client sends back is anything. */
function hintData(data: unknown): HintData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, activity, version }: Partial<Record<keyof HintData, unknown>> = data;
  if (typeof uri !== 'string' || typeof activity !== 'string') return undefined;
  return typeof version === 'number' ? { uri, activity, version } : undefined;
}
