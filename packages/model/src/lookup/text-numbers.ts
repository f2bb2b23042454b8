/** What numbers of nodes and reference expressions in texts mean, and how that is numbered (FIPS 183 §3.4). */
import { activityOfNode, isDecomposed } from '../diagrams/make-diagram.js';
import { CONTEXT_NODE } from '../names/node-number.js';
import { nodeExpression, type ArrowLetter } from '../names/text-references.js';
import type { ModelQueries } from '../queries/queries.js';
import type { IcomRole } from '../values/fragment.js';
import type { Activity, ObjectId } from '../values/process-model.js';

/** What a number means: an activity, or what stands at its box. */
export interface NumberMeaning {
  readonly activity: Activity;
  readonly arrow?: { readonly letter: ArrowLetter; readonly object: ObjectId };
}

/** The roles by the letters of the ICOM codes. */
export const ROLE_OF_LETTER: Readonly<Record<ArrowLetter, IcomRole>> = {
  I: 'input',
  C: 'control',
  O: 'output',
  M: 'mechanism',
};

/** What an expression means in the text of an activity, `undefined` for the texts of no activity; undefined where it means
 *  nothing. */
export function meaningIn(
  model: ModelQueries,
  text: string,
  owner: Activity | undefined,
): NumberMeaning | undefined {
  const { node, arrow } = nodeExpression(text) ?? {};
  if (arrow === undefined) {
    const activity = node === CONTEXT_NODE ? model.root() : node && activityOfNode(model, node);
    return activity ? { activity } : undefined;
  }
  const activity = boxOf(model, owner, node, arrow.box);
  const entry = activity && model.boundary(activity.id)[ROLE_OF_LETTER[arrow.letter]][arrow.at - 1];
  return entry && { activity, arrow: { letter: arrow.letter, object: entry.object } };
}

/** The expression for a meaning in the text of an activity, in the form of a given one: with the number of the diagram
 *  where that has one, or where the box stands on another than that of the text. Undefined where nothing is meant there. */
export function numberOfMeaning(
  model: ModelQueries,
  { activity, arrow }: NumberMeaning,
  owner: Activity | undefined,
  form: string,
): string | undefined {
  const { node } = nodeExpression(form) ?? {};
  if (arrow === undefined) return node === CONTEXT_NODE ? CONTEXT_NODE : activity.node;
  const { letter, object } = arrow;
  const entries = model.boundary(activity.id)[ROLE_OF_LETTER[letter]];
  const at = entries.findIndex((entry) => entry.object === object) + 1;
  if (at === 0) return undefined;
  const parent = model.relations.parentOf(activity);
  const own = `${activity.boxNumber}${letter}${at}`;
  const isHere = node === undefined && parent?.id === diagramOf(model, owner)?.id;
  return isHere ? own : `${parent?.node ?? CONTEXT_NODE}.${own}`;
}

function boxOf(
  model: ModelQueries,
  owner: Activity | undefined,
  node: string | undefined,
  box: number,
): Activity | undefined {
  if (node === CONTEXT_NODE) return box === 0 ? model.root() : undefined;
  const shown = node === undefined ? diagramOf(model, owner) : activityOfNode(model, node);
  const boxes = shown === undefined ? [] : model.relations.childrenOf(shown);
  return boxes.find(({ boxNumber }) => boxNumber === box);
}

/** The activity on whose diagram the text of an activity says `3C1`: that one where it is decomposed, else the one around
 *  it. What is said of no activity is said of A0. */
function diagramOf(model: ModelQueries, owner: Activity | undefined): Activity | undefined {
  const own = owner ?? model.root();
  if (own === undefined || isDecomposed(own)) return own;
  return model.relations.parentOf(own);
}
