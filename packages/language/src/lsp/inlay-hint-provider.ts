/** Balance made visible: behind the first line of an activity, what its lists do not say of what is inside. */
import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { Activity, IcomRole, ProcessModel } from '@idef0-studio/model';
import type { InlayHintParams } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver-types';
import { textsOf } from '../fixes/activity-text.js';
import type { ModelWorkspace } from '../model-workspace.js';
import { headEnd } from '../refactor/refactoring.js';
import { undeclaredOf, type Undeclared } from '../refactor/undeclared.js';
import { SYNCHRONISE } from './synchronise-commands.js';

export class Idef0InlayHintProvider implements InlayHintProvider {
  constructor(private readonly workspace: ModelWorkspace) {}

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const { textDocument } = document;
    const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const uri = document.uri.toString();
    const model = this.workspace.modelOf(uri);
    if (model === undefined) return [];
    return this.workspace.atOnce(() =>
      [...model.activities.values()]
        .filter(({ ranges }) =>
          ranges.some((each) => each.document === uri && start <= each.end && each.start <= end),
        )
        .flatMap((activity) => this.hintsOf(document, model, activity))
        .filter(({ position }) => isIn(textDocument.offsetAt(position), start, end)),
    );
  }

  private hintsOf(document: LangiumDocument, model: ProcessModel, activity: Activity): InlayHint[] {
    const lacking = undeclaredOf(this.workspace, model, activity);
    if (lacking.length === 0) return [];
    const uri = document.uri.toString();
    return textsOf(this.workspace, model, activity)
      .filter((text) => text.document === uri)
      .map(({ source, headerEnd }) => ({
        position: document.textDocument.positionAt(headEnd(source, headerEnd)),
        label: [labelPart(model, activity, lacking, uri)],
        paddingLeft: true,
      }));
  }
}

function labelPart(
  model: ProcessModel,
  { id, name }: Activity,
  lacking: readonly Undeclared[],
  uri: string,
) {
  return {
    value: labelOf(model, lacking),
    tooltip: `Activities inside '${name}' take or give what its lists do not say. Click to add it to them.`,
    command: { title: 'Synchronise', command: SYNCHRONISE, arguments: [{ uri, activity: id }] },
  };
}

/** `⇠ 2 undeclared inputs: Salt, Water   ⇢ 1 undeclared output: Bread`. */
function labelOf(model: ProcessModel, lacking: readonly Undeclared[]): string {
  const roles: readonly IcomRole[] = ['control', 'input', 'output', 'mechanism'];
  const parts = roles.flatMap((role) => {
    const objects = lacking.filter((each) => each.role === role);
    if (objects.length === 0) return [];
    const names = objects
      .slice(0, MOST_NAMES)
      .map(({ object }) => model.objects.get(object)?.name ?? object);
    const rest = objects.length > MOST_NAMES ? ', …' : '';
    const what = `undeclared ${role}${objects.length === 1 ? '' : 's'}`;
    const arrow = role === 'output' ? '⇢' : '⇠';
    return [`${arrow} ${objects.length} ${what}: ${names.join(', ')}${rest}`];
  });
  return parts.join('   ');
}

/** A hint stands at the end of a line, and is not to push the text away. */
const MOST_NAMES = 4;

function isIn(offset: number, start: number, end: number): boolean {
  return start <= offset && offset <= end;
}
