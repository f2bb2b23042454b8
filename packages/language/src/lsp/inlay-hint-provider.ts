/** Balance made visible: behind the first line of an activity, what its lists do not say of what is inside. */
import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { Activity, ModelQueries } from '@idef0-studio/model';
import type { InlayHintParams } from 'vscode-languageserver';
import { MarkupKind, type InlayHint } from 'vscode-languageserver-types';
import { textsOf } from '../edits/activity-text.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { headEnd } from '../refactor/refactoring.js';
import { undeclaredOf } from '../refactor/undeclared.js';
import type { HintData } from './chosen-hint.js';
import { hintLabel, hintTooltip } from './hint-label.js';
import { SYNCHRONISE } from './workspace-commands.js';

export class Idef0InlayHintProvider implements InlayHintProvider {
  constructor(private readonly workspace: ModelWorkspace) {}

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const { textDocument } = document;
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const uri = document.uri.toString();
    const model = this.workspace.modelOf(uri);
    if (model === undefined) return [];
    return model
      .activitiesIn(uri)
      .filter(({ ranges }) =>
        ranges.some((each) => each.document === uri && start <= each.end && each.start <= end),
      )
      .flatMap((activity) => this.hintsOf(document, model, activity))
      .filter(({ position }) => isIn(textDocument.offsetAt(position), start, end));
  }

  /** A double click makes the edits of a hint, which the editor asks for then (`chosen-hint.ts`). Its command makes
   *  them in other files, too. */
  private hintsOf(document: LangiumDocument, model: ModelQueries, activity: Activity): InlayHint[] {
    const lacking = undeclaredOf(this.workspace, model, activity).map(({ role, object }) => ({
      role,
      name: model.object(object)?.name ?? object,
    }));
    if (lacking.length === 0) return [];
    const uri = document.uri.toString();
    const { id, name } = activity;
    const value = hintLabel(lacking);
    const tooltip = { kind: MarkupKind.Markdown, value: hintTooltip(name, lacking) };
    const command = { title: 'Add', command: SYNCHRONISE, arguments: [{ uri, activity: id }] };
    const data: HintData = { uri, activity: id, version: document.textDocument.version };
    return textsOf(this.workspace, model, activity)
      .filter((text) => text.document === uri)
      .map(({ source, headerEnd }) => ({
        position: document.textDocument.positionAt(headEnd(source, headerEnd)),
        label: [{ value, tooltip, command }],
        paddingLeft: true,
        data,
      }));
  }
}

function isIn(offset: number, start: number, end: number): boolean {
  return start <= offset && offset <= end;
}
