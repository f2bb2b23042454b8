/**
 * Numbers of nodes and reference expressions in texts, after edits that number activities or arrows anew: each is written
 * as what it meant is numbered then. What an expression means follows from its words and from the activity whose text it
 * stands in; so the texts after the edits are read, and compared with what they would have meant before.
 */
import {
  meaningIn,
  nodeExpression,
  numberOfMeaning,
  activityAt,
  type Activity,
  type ModelQueries,
  type NumberMeaning,
  type TextReference,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { applied, byDocument, type FileEdit } from './file-edit.js';
import { textsAfter } from './preservation/preservation-check.js';

/** The edits, and the numbers in the texts of the model as they are then. Of what has no number any more the name is written
 *  where something else has the number then; elsewhere it stays as it is written. */
export function withTextNumbers(
  workspace: ModelWorkspace,
  model: ModelQueries,
  edits: readonly FileEdit[],
): readonly FileEdit[] {
  if (edits.length === 0 || !hasNumbers(model)) return edits;
  const numbers = workspace.fork(model, textsAfter(workspace, edits), numbersAfter);
  if (numbers.length === 0) return edits;
  const own = byDocument(edits);
  const later = byDocument(numbers);
  return [...new Set([...own.keys(), ...later.keys()])].flatMap((document) =>
    joined(own.get(document) ?? [], later.get(document) ?? []),
  );
}

function hasNumbers(model: ModelQueries): boolean {
  return model.fragments().some(({ textReferences = [] }) => textReferences.some(isNumber));
}

function isNumber({ text }: TextReference): boolean {
  return nodeExpression(text) !== undefined;
}

/** The numbers that are others after the edits; their places are those in the texts after them. */
function numbersAfter(before: ModelQueries, after: ModelQueries): readonly FileEdit[] {
  const twin = twins(before, after);
  return after.fragments().flatMap(({ textReferences = [] }) =>
    textReferences.filter(isNumber).flatMap((reference) => {
      const { document, start } = reference.origin;
      const owner = activityAt(after, document, start);
      const was = owner === undefined ? undefined : twin.before(owner);
      if (owner !== undefined && was === undefined) return [];
      const meaning = meaningIn(before, reference.text, was);
      if (meaning === undefined) return [];
      const activity = twin.after(meaning.activity);
      const number =
        activity && numberOfMeaning(after, { ...meaning, activity }, owner, reference.text);
      const isTaken = meaningIn(after, reference.text, owner) !== undefined;
      const text = number ?? (isTaken ? nameOf(before, meaning) : undefined);
      return text === undefined || text === reference.text ? [] : [{ ...reference.origin, text }];
    }),
  );
}

/** What a number means by its name, which goes into any text as it is; undefined where it does not. */
function nameOf(model: ModelQueries, { activity, arrow }: NumberMeaning): string | undefined {
  const name = arrow === undefined ? activity.name : model.object(arrow.object)?.name;
  return name === undefined || /["`\\]/u.test(name) ? undefined : name;
}

interface Twins {
  readonly before: (activity: Activity) => Activity | undefined;
  readonly after: (activity: Activity) => Activity | undefined;
}

/** The same activity on the other side: of the same place, or else the only one of its name. */
function twins(before: ModelQueries, after: ModelQueries): Twins {
  const find = (from: ModelQueries, to: ModelQueries) => {
    return ({ id, name }: Activity) => {
      const [there, second] = to.named(name);
      const isOnly = second === undefined && from.named(name).length === 1;
      return to.activity(id) ?? (isOnly ? there : undefined);
    };
  };
  return { before: find(after, before), after: find(before, after) };
}

/** Edits of one document, and edits of the text that it is after them, as edits of the text that it is now. */
function joined(edits: readonly FileEdit[], later: readonly FileEdit[]): readonly FileEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const result: FileEdit[] = [];
  let left = later;
  let shift = 0;
  for (const edit of sorted) {
    const written = { start: edit.start + shift, end: edit.start + shift + edit.text.length };
    result.push(...left.filter(({ end }) => end <= written.start).map(movedBy(-shift)));
    left = left.filter(({ end }) => end > written.start);
    const inside = left.filter(({ end }) => end <= written.end);
    left = left.filter(({ end }) => end > written.end);
    result.push({ ...edit, text: applied(edit.text, inside.map(movedBy(-written.start))) });
    shift += edit.text.length - (edit.end - edit.start);
  }
  return [...result, ...left.map(movedBy(-shift))];
}

function movedBy(by: number): (edit: FileEdit) => FileEdit {
  return (edit) => ({ ...edit, start: edit.start + by, end: edit.end + by });
}
