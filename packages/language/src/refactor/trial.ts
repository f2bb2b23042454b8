/** Trying an edit out before it is offered: what the model would say then. */
import { diagramOf, diagramsOf } from '@idef0-studio/model';
import type { ArrowEnd, Diagram, DiagramArrow, ProcessModel } from '@idef0-studio/model';
import { applied, type FileEdit } from '../fixes/file-edit.js';
import type { ModelWorkspace } from '../model-workspace.js';

/** What stands in the way of edits, in a sentence; undefined where nothing does. `judge` gets the model after
 *  the edits. Remembered by the model, since editors ask again at every step of the cursor. */
export function objection(
  workspace: ModelWorkspace,
  model: ProcessModel,
  edits: readonly FileEdit[],
  judge: (after: ProcessModel) => string | undefined,
): string | undefined {
  const known = verdicts.get(model) ?? new Map<string, string | undefined>();
  verdicts.set(model, known);
  const key = JSON.stringify(edits);
  if (!known.has(key)) known.set(key, judge(modelAfter(workspace, model, edits)));
  return known.get(key);
}

const verdicts = new WeakMap<ProcessModel, Map<string, string | undefined>>();

function modelAfter(
  workspace: ModelWorkspace,
  model: ProcessModel,
  edits: readonly FileEdit[],
): ProcessModel {
  const texts = new Map<string, string>();
  for (const document of new Set(edits.map((edit) => edit.document))) {
    const own = edits.filter((edit) => edit.document === document);
    texts.set(document, applied(workspace.textOf(document) ?? '', own));
  }
  return workspace.modelWith(model, texts);
}

/** Which diagram is not the same in two models of the same activities, and what is other in it, in a sentence;
 *  undefined where all are the same. */
export function changedDiagram(before: ProcessModel, after: ProcessModel): string | undefined {
  for (const { node } of diagramsOf(before)) {
    const [was, now] = [diagramOf(before, node), diagramOf(after, node)];
    if (was === undefined || now === undefined) return `The diagram ${node} would go.`;
    if (JSON.stringify(was) !== JSON.stringify(now)) return difference(was, now);
  }
  return undefined;
}

function difference(was: Diagram, now: Diagram): string {
  const old = new Set(pairsOf(was).map(({ key }) => key));
  const fresh = pairsOf(now).find(({ key }) => !old.has(key));
  if (fresh !== undefined) return `On the diagram ${was.node}, ${fresh.words} as well.`;
  const left = new Set(pairsOf(now).map(({ key }) => key));
  const gone = pairsOf(was).find(({ key }) => !left.has(key));
  if (gone !== undefined) return `On the diagram ${was.node}, ${gone.words} no more.`;
  return `The diagram ${was.node} would be drawn another way.`;
}

interface Pair {
  readonly key: string;
  readonly words: string;
}

/** Each source of each arrow with each of its targets. */
function pairsOf({ boxes, arrows }: Diagram): readonly Pair[] {
  const name = (end: ArrowEnd) => (end.kind === 'box' ? boxes[end.box]?.name : undefined);
  const pair = ({ object }: DiagramArrow, source: ArrowEnd, target: ArrowEnd): Pair => {
    const to = name(target);
    const from = name(source);
    const reach = to === undefined ? 'leave' : `reach '${to}'`;
    return {
      key: JSON.stringify([object, source, target]),
      words: `'${target.object}' would ${reach}${from === undefined ? '' : ` from '${from}'`}`,
    };
  };
  return arrows.flatMap((arrow) =>
    arrow.sources.flatMap((source) => arrow.targets.map((target) => pair(arrow, source, target))),
  );
}
