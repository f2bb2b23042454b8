/** Fixes of boxes: their number and order, their controls, what is declared a stub. */
import type { ObjectId } from '@idef0-studio/model';
import { activityOfOrigin } from '../edits/activity-text.js';
import { addEntry } from '../edits/entry-edits.js';
import { fix, type Fix } from '../edits/file-edit.js';
import { extractHalf } from '../refactor/extract-activities.js';
import { harmOf } from '../refactor/dry-run.js';
import type { FixContext } from './fix-context.js';
import { dropNumber } from '../edits/removals.js';
import { orderLists } from '../edits/ordered-lists.js';
import { turnBoxes } from '../edits/turned-boxes.js';

/** Controls that boxes beside it have, the most common first. */
export function shareControl({ workspace, model, finding }: FixContext): readonly Fix[] {
  const { data } = finding;
  const activity = data?.kind === 'add-entry' ? model.activity(data.activity) : undefined;
  const parent = activity?.parent === undefined ? undefined : model.activity(activity.parent);
  if (activity === undefined || parent === undefined) return [];
  const made = new Set(model.boundary(activity.id).output.map(({ object }) => object));
  const counts = new Map<ObjectId, number>();
  for (const { object } of parent.children.flatMap((each) => model.boundary(each).control)) {
    if (!made.has(object)) counts.set(object, (counts.get(object) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CONTROLS)
    .flatMap(([object]) => model.object(object) ?? [])
    .map(({ name }) =>
      fix(
        `Let '${name}' control it, as beside`,
        addEntry(workspace, model, activity, 'control', name),
      ),
    );
}

const MOST_CONTROLS = 3;

/** Too many boxes: half of them go into one. */
export function splitDiagram({ workspace, model, finding }: FixContext): readonly Fix[] {
  const { data } = finding;
  const parent = data?.kind === 'box-count' ? model.activity(data.activity) : undefined;
  const place = model.activity(parent?.children[0] ?? '')?.origin;
  const fragment = place && workspace.fragmentOf(place.document);
  const source = place && workspace.textOf(place.document);
  if (parent === undefined || place === undefined) return [];
  if (fragment === undefined || source === undefined) return [];
  if (parent.children.length < LEAST_TO_SPLIT) return [];
  const half = Math.ceil(parent.children.length / 2);
  const extracted = extractHalf({ workspace, model, fragment, source, selection: place }, parent);
  if (extracted === undefined) return [];
  const { edits, invented, objection } = extracted;
  const made = fix(`Extract the first ${half} activities into a new one`, edits);
  return [{ ...made, invented, objection: () => objection() ?? harmOf(workspace, { edits }) }];
}

/** Halves of fewer would be too small for a diagram of their own. */
const LEAST_TO_SPLIT = 5;

/** What is decomposed is no stub. */
export function noStub({ workspace, finding }: FixContext): readonly Fix[] {
  const [note] = finding.notes;
  const source = note && workspace.textOf(note.origin.document);
  if (note === undefined || source === undefined) return [];
  const { document, start } = note.origin;
  const keyword = /stub(?=\s+(?:\d+\s+)?$)/u.exec(source.slice(0, start));
  if (keyword === null) return [];
  const edit = { document, start: keyword.index, end: keyword.index + 4, text: 'activity' };
  return [fix("Write 'activity' where it is declared", [edit])];
}

/** Numbers that boxes have by the order of the text need not be written. */
export function numbered(context: FixContext): readonly Fix[] {
  const { source, finding } = context;
  // Out of order is one against the other: without both numbers the text decides.
  const others = finding.code === 'number/order' ? finding.notes.map(({ origin }) => origin) : [];
  const edits = [finding.origin, ...others]
    .filter(({ document }) => document === finding.origin.document)
    .map((origin) => dropNumber(source, origin));
  return [fix('Let the order of the text number it', edits), ...allNumbered(context)];
}

/** Where more than two boxes of a diagram have numbers, two of them are rarely all that is wrong. */
function allNumbered({ workspace, model, finding }: FixContext): readonly Fix[] {
  const box = activityOfOrigin(model, finding.origin);
  const parent = box?.parent === undefined ? undefined : model.activity(box.parent);
  const edits = (parent?.children ?? []).flatMap((id) => {
    const origin = model.activity(id)?.origin;
    const text = origin && workspace.textOf(origin.document);
    return (origin && text !== undefined && dropNumber(text, origin)) || [];
  });
  if (parent === undefined || edits.length < 3) return [];
  return [fix(`Let the order of the text number all boxes of '${parent.name}'`, edits)];
}

/** Entries move with their comments; the codes of the child diagrams follow. */
export function orderedLists({ workspace, model, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind !== 'list-orders') return [];
  const edits = orderLists(workspace, model, finding.data.orders);
  return [fix('Write the lists in the order that draws best (changes ICOM codes)', edits)];
}

/** Each activity moves whole, with its comments. */
export function turnedBoxes({ workspace, model, finding }: FixContext): readonly Fix[] {
  if (finding.data?.kind !== 'turn-boxes') return [];
  const { activity, box } = finding.data;
  const edits = turnBoxes(workspace, model, activity, box);
  return [fix('Write the two activities in the other order (changes node numbers)', edits)];
}
