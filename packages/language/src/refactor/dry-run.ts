/** Trying an edit out before it is offered: what the model would say then. */
import { equal } from '@idef0-studio/model';
import type { Diagram, ModelQueries } from '@idef0-studio/model';
import { applied, type FileEdit } from '../edits/file-edit.js';
import { errorAddedBy, wordLostBy } from '../edits/preservation/preservation-check.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { pairsOf, type DiagramPair } from './diagram-pairs.js';
import type { Change } from './refactoring.js';

/** What no refactoring may do: add an error, or lose a word of a comment or a text. In a sentence; undefined where
 *  it does not. */
export function harmOf(workspace: ModelWorkspace, change: Change): string | undefined {
  const all = allEdits(workspace, change);
  const word = wordLostBy(workspace, all);
  if (word !== undefined) return `The word '${word}' of a comment or a text would be gone.`;
  const error = errorAddedBy(workspace, all);
  return error && `There would be one error more: ${error.message}`;
}

/** The edits of a change, and those that stand for files that go. */
function allEdits(workspace: ModelWorkspace, { edits, removed = [] }: Change): readonly FileEdit[] {
  return [...edits, ...removed.map((document) => emptied(workspace, document))];
}

/** A file that goes says as much as one with a header alone. */
function emptied(workspace: ModelWorkspace, document: string): FileEdit {
  const source = workspace.textOf(document) ?? '';
  const name = workspace.fragmentOf(document)?.model?.origin;
  const text = name === undefined ? '' : `model ${source.slice(name.start, name.end)}`;
  return { document, start: 0, end: source.length, text };
}

/** What stands in the way of edits, in a sentence; undefined where nothing does. `judge` gets the model before and after
 *  the edits. Remembered as long as the model is the same, since editors ask again at every step of the cursor. */
export function objection(
  workspace: ModelWorkspace,
  model: ModelQueries,
  edits: readonly FileEdit[],
  judge: (before: ModelQueries, after: ModelQueries) => string | undefined,
): string | undefined {
  const known = verdicts.get(model.revision) ?? new Map<string, string | undefined>();
  verdicts.set(model.revision, known);
  const key = JSON.stringify(edits);
  if (!known.has(key)) known.set(key, workspace.fork(model, textsAfter(workspace, edits), judge));
  return known.get(key);
}

const verdicts = new WeakMap<object, Map<string, string | undefined>>();

function textsAfter(
  workspace: ModelWorkspace,
  edits: readonly FileEdit[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const document of new Set(edits.map((edit) => edit.document))) {
    const own = edits.filter((edit) => edit.document === document);
    texts.set(document, applied(workspace.textOf(document) ?? '', own));
  }
  return texts;
}

/** The change, where it leaves every diagram as it was, and else what it would change in one, in a sentence. Where the
 *  syntax is broken, what is written may be read another way at another place. */
export function keepingDiagrams(
  workspace: ModelWorkspace,
  model: ModelQueries,
  change: Change,
): Change | string {
  const edits = allEdits(workspace, change);
  return objection(workspace, model, edits, changedDiagram) ?? change;
}

/** Which diagram is not the same in two models of the same activities, and what is other in it, in a sentence;
 *  undefined where all are the same. */
export function changedDiagram(before: ModelQueries, after: ModelQueries): string | undefined {
  for (const { node } of before.diagrams()) {
    const [was, now] = [before.diagram(node), after.diagram(node)];
    if (was === undefined || now === undefined) return `The diagram ${node} would go.`;
    if (!equal(was, now)) return difference(was, now);
  }
  return undefined;
}

function difference(was: Diagram, now: Diagram): string {
  const [old, fresh] = [pairsOf(was), pairsOf(now)];
  const more = without(fresh, old);
  if (more !== undefined) return `On the diagram ${was.node}, ${more.words} as well.`;
  const less = without(old, fresh);
  if (less !== undefined) return `On the diagram ${was.node}, ${less.words} no more.`;
  return `The diagram ${was.node} would be drawn another way.`;
}

/** The first of the pairs that the others lack. */
function without(
  pairs: readonly DiagramPair[],
  others: readonly DiagramPair[],
): DiagramPair | undefined {
  const key = ({ object, source, target }: DiagramPair) => JSON.stringify([object, source, target]);
  const known = new Set(others.map(key));
  return pairs.find((pair) => !known.has(key(pair)));
}
