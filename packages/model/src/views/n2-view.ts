/**
 * The N² chart (interface matrix) of a diagram: its boxes in number order, and what each gives each other. Before them
 * stands the border as the giver of what comes in, behind them as the taker of what goes out.
 */
import { diagramNodeFor } from '../lookup/find-activity.js';
import { nameKey } from '../names/name-key.js';
import { CONTEXT_NODE } from '../names/node-number.js';
import type { ModelQueries } from '../queries/queries.js';
import type { ArrowEnd, Diagram } from '../values/diagram.js';
import type { IcomRole } from '../values/fragment.js';
import { getOrMake } from '../values/memo.js';
import type { Activity, ObjectId } from '../values/process-model.js';
import { ROLES } from '../values/roles.js';
import { leftOut } from './left-out.js';
import type { ViewRequest } from '../values/view-kinds.js';
import { activityNode, activityNodeId, agentNode, namedObjects } from './view-nodes.js';
import type { View, ViewLine, ViewNode, ViewNote } from './view.js';

/** More rows and columns are no picture any more. */
const MOST_BOXES = 60;
const BORDER = { in: 'border:in', out: 'border:out' } as const;

/** That of the diagram which shows the activity best: its own, else the one that it is a box of. Undefined where there is no
 *  such activity. */
export function n2View(
  model: ModelQueries,
  { activity }: Extract<ViewRequest, { kind: 'n2' }>,
): View | undefined {
  const asked = activity === undefined ? model.root() : model.activity(activity);
  const diagram = asked && model.diagram(diagramNodeFor(model, asked.id) ?? CONTEXT_NODE);
  if (diagram === undefined) return undefined;
  const boxes = diagram.boxes.flatMap(({ id }) => model.activity(id) ?? []);
  const shown = boxes.slice(0, MOST_BOXES);
  const all = linesOf(model, diagram, shown);
  const lines = all.filter(({ from, to }) => from !== to);
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const border = Object.values(BORDER)
    .filter((id) => ends.has(id))
    .map((id) => borderNode(model, diagram, id, asked?.id));
  return {
    kind: 'n2',
    model: model.name,
    title: `N² chart of ${diagram.node} ${diagram.title}`,
    notes: [
      ...leftOut(boxes.length - shown.length, 'box', 'boxes', 'further on in the diagram'),
      ...notesOnItself(shown, all),
    ],
    nodes: [
      ...border.filter(({ id }) => id === BORDER.in),
      ...shown.map((box) => activityNode(model, box, { isSubject: box.id === asked?.id })),
      ...border.filter(({ id }) => id === BORDER.out),
    ],
    groups: [],
    lines,
  };
}

/** On the diagonal there is no room for what a box gives itself, so that the sheet says it. */
function notesOnItself(
  boxes: readonly Activity[],
  lines: readonly ViewLine[],
): readonly ViewNote[] {
  return boxes.flatMap(({ id, node }) => {
    const own = lines.filter(({ from, to }) => from === to && from === activityNodeId(id));
    const names = own.flatMap(({ objects }) => objects.map(({ name }) => name));
    if (names.length === 0) return [];
    return [{ caption: node, text: `Takes what it makes itself: ${names.join(', ')}.` }];
  });
}

/** The activity that the diagram decomposes; around A-0 there is none. */
function borderNode(
  model: ModelQueries,
  { node, activity }: Diagram,
  id: string,
  asked: string | undefined,
): ViewNode {
  const parent = node === CONTEXT_NODE ? undefined : model.activity(activity);
  if (parent === undefined) return agentNode(undefined, { id });
  return activityNode(model, parent, { id, isSubject: parent.id === asked });
}

/** One line for each role in which one takes something of another, in the order of the roles. */
function linesOf(
  model: ModelQueries,
  { arrows }: Diagram,
  boxes: readonly Activity[],
): readonly ViewLine[] {
  const found = new Map<
    string,
    { from: string; to: string; role: IcomRole; objects: Set<ObjectId> }
  >();
  for (const { sources, targets } of arrows) {
    for (const source of sources) {
      for (const target of targets) {
        const object = carried(model, source, target);
        const [from, to] = [
          nodeIdOf(source, boxes, BORDER.in),
          nodeIdOf(target, boxes, BORDER.out),
        ];
        const { role } = target;
        if (object === undefined || from === undefined || to === undefined || role === 'call')
          continue;
        const line = { from, to, role, objects: new Set<ObjectId>() };
        getOrMake(found, `${from}>${to}:${role}`, () => line).objects.add(object);
      }
    }
  }
  return [...found]
    .map(([id, { objects, ...ends }]): ViewLine => ({
      ...{ id, kind: 'flow', ...ends, objects: namedObjects(model, objects) },
    }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** What goes from one end to the other: of a bundle and its part the part; undefined where nothing does. */
function carried(model: ModelQueries, source: ArrowEnd, target: ArrowEnd): ObjectId | undefined {
  const [made, taken] = [nameKey(source.object), nameKey(target.object)];
  if (!model.relations.areRelatives(made, taken)) return undefined;
  return model.relations.holds(taken, made) ? made : taken;
}

/** Undefined for a box that is not shown. */
function nodeIdOf(end: ArrowEnd, boxes: readonly Activity[], border: string): string | undefined {
  if (end.kind === 'boundary') return border;
  const box = boxes[end.box];
  return box && activityNodeId(box.id);
}

function rankOf({ role }: ViewLine): number {
  return role === undefined ? 0 : ROLES.indexOf(role);
}
