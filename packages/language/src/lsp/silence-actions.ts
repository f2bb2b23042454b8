/** The last thing to do about a finding: to say in a comment why its rule does not hold here. */
import { CstUtils } from 'langium';
import type { Finding } from '@idef0-studio/model';
import {
  CodeActionKind,
  TextDocumentEdit,
  type CodeAction,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import { findingDiagnostic } from '../workspace/diagnostics.js';
import { indentAt, lineBreakOf, lineStart } from '../edits/source-lines.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import type { ClientFeatures } from './client-features.js';

/** One action for each code among findings of a document: a comment on the line before, with the cursor at
 *  its reason. Errors are for mending; they and findings about such comments have none. */
export function silenceActions(
  workspace: ModelWorkspace,
  uri: string,
  findings: readonly Finding[],
  features: ClientFeatures,
): readonly CodeAction[] {
  const quiet = findings.filter(({ code, severity }) => severity !== 'error' && !isOfText(code));
  const first = quiet.filter(
    ({ code }, index) => quiet.findIndex((other) => other.code === code) === index,
  );
  return first.flatMap((finding) => {
    const edit = commentBefore(workspace, finding, features);
    if (edit === undefined) return [];
    return {
      title: `Silence '${finding.code}' here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [findingDiagnostic(workspace, finding)],
      edit: { documentChanges: [TextDocumentEdit.create({ uri, version: null }, [edit])] },
    };
  });
}

/** Comments cannot silence the spelling, nor what is said about comments. */
function isOfText(code: string): boolean {
  return code.startsWith('syntax/') || code.startsWith('text/');
}

/** Without snippets the reason is left empty: a finding then asks for it. */
function commentBefore(
  workspace: ModelWorkspace,
  { code, origin }: Finding,
  { takesSnippets }: ClientFeatures,
): TextEdit | SnippetTextEdit | undefined {
  const document = workspace.document(origin.document);
  const source = document?.textDocument.getText();
  if (document === undefined || source === undefined) return undefined;
  const start = lineStart(source, origin.start);
  const root = document.parseResult.value.$cstNode;
  const around = root && CstUtils.findLeafNodeAtOffset(root, start);
  // A line that begins inside a text, a name or a comment has no place before it.
  if (around !== undefined && around.offset < start) return undefined;
  const position = document.textDocument.positionAt(start);
  const range = { start: position, end: position };
  const head = `${indentAt(source, origin.start)}// idef0-ignore ${code}: `;
  const line = lineBreakOf(source);
  return takesSnippets
    ? {
        range,
        snippet: { kind: 'snippet', value: `${head}\${0:why it does not hold here}${line}` },
      }
    : { range, newText: `${head}${line}` };
}
