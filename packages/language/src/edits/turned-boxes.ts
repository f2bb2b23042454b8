/** Two neighbouring activities in the other order, as edits: each moves whole, with its comments. */
import { nodePath, orderOfBoxesMessage, profileIn, severityOf } from '@idef0-studio/model';
import type {
  Activity,
  ActivityDeclaration,
  ActivityId,
  Finding,
  ModelQueries,
} from '@idef0-studio/model';
import type { ModelWorkspace } from '../workspace/model-workspace.js';
import { textsOf } from './activity-text.js';
import type { FileEdit } from './file-edit.js';
import { linesOf } from './text-blocks.js';

const BOX_ORDER = 'layout/box-order';

/** Two boxes of a diagram that draw better in the other order. */
export interface Turn {
  /** The activity that the diagram decomposes. */
  readonly activity: ActivityId;
  /** Index of the first of the two boxes. */
  readonly box: number;
  readonly saves: number;
  readonly crossings: number;
}

/** The indices of the boxes on the diagram of an activity that may change places with the next one: no number is written
 *  there, nothing refers to either by its node number, and no comment silences the rule at the first. */
export function turnableBoxes(
  workspace: ModelWorkspace,
  model: ModelQueries,
  id: ActivityId,
): readonly number[] {
  const parent = model.activity(id);
  const boxes = parent === undefined ? [] : model.relations.childrenOf(parent);
  return boxes.flatMap((box, index) => {
    const next = boxes[index + 1];
    if (next === undefined || severityIn(workspace, model, box) === 'off') return [];
    if (turnBoxes(workspace, model, id, index).length === 0) return [];
    return [box, next].some((each) => isMeantByNumber(workspace, model, each)) ? [] : [index];
  });
}

/** The finding at the name of the first of two boxes. */
export function turnFinding(
  workspace: ModelWorkspace,
  model: ModelQueries,
  { activity: id, box, saves, crossings }: Turn,
): Finding | undefined {
  const parent = model.activity(id);
  const boxes = parent === undefined ? [] : model.relations.childrenOf(parent);
  const [first, second] = [boxes[box], boxes[box + 1]];
  if (parent === undefined || first?.origin === undefined || second === undefined) return undefined;
  const severity = severityIn(workspace, model, first);
  if (severity === 'off') return undefined;
  const names = [first.name, second.name] as const;
  const message = orderOfBoxesMessage({ node: parent.node, boxes: names, saves, crossings });
  const data = { kind: 'turn-boxes', activity: id, box } as const;
  return { code: BOX_ORDER, severity, message, origin: first.origin, notes: [], data };
}

/** The edits that write a box behind the next one. Empty where the two do not stand one after the other in one body, on lines
 *  of their own, or where numbers are written in it. */
export function turnBoxes(
  workspace: ModelWorkspace,
  model: ModelQueries,
  id: ActivityId,
  box: number,
): readonly FileEdit[] {
  const parent = model.activity(id);
  if (parent === undefined) return [];
  for (const { document, source, content } of textsOf(workspace, model, parent)) {
    const { children } = content;
    const at = children.findIndex((each) => isOf(model, each, parent.children[box]));
    const [first, second] = [children[at], children[at + 1]];
    if (first === undefined || second === undefined) continue;
    if (!isOf(model, second, parent.children[box + 1])) continue;
    if (children.some(({ number }) => number !== undefined)) continue;
    const [one, other] = [linesOf(source, first.origin), linesOf(source, second.origin)];
    if (one === undefined || other === undefined || other.start < one.end) continue;
    return [
      { document, ...one, text: source.slice(other.start, other.end) },
      { document, ...other, text: source.slice(one.start, one.end) },
    ];
  }
  return [];
}

function isOf(
  model: ModelQueries,
  { name: { origin } }: ActivityDeclaration,
  id: ActivityId | undefined,
): boolean {
  const at = id === undefined ? undefined : model.activity(id)?.origin;
  return at?.document === origin.document && at.start === origin.start;
}

/** Whether a `<-`, `decompose`, `call` or `see` means an activity, or one inside, by its node number. */
function isMeantByNumber(
  workspace: ModelWorkspace,
  model: ModelQueries,
  { id: box }: Activity,
): boolean {
  return model.references().some(({ kind, id, origin: { document, start, end } }) => {
    if (kind !== 'activity' || !model.relations.isWithin(id, box)) return false;
    return nodePath(workspace.textOf(document)?.slice(start, end) ?? '') !== undefined;
  });
}

function severityIn(workspace: ModelWorkspace, model: ModelQueries, { origin }: Activity) {
  if (origin === undefined) return 'off';
  const ignores = workspace.fragmentOf(origin.document)?.ignores ?? [];
  const isSilenced = ignores.some(
    ({ line, codes }) =>
      line.start <= origin.start &&
      origin.start <= line.end &&
      codes.some(({ code }) => code === BOX_ORDER),
  );
  if (isSilenced) return 'off';
  const settings = workspace.ruleSettingsOf(origin.document);
  return severityOf(BOX_ORDER, profileIn(settings, model.header().profile), settings, 'hint');
}
