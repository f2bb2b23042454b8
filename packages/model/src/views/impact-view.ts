/**
 * The impact view: what lies upstream of an activity or an object, and what downstream, to a number of steps
 * and across diagrams. Each stands as many columns from the subject as the shortest way to it has steps; lines
 * lead one step on. Who lies on both sides stands on both. A large result is folded: parents stand for what
 * is inside them.
 */
import type { IcomRole } from '../fragment.js';
import type { Activity, ObjectId, ProcessModel } from '../process-model.js';
import { flowsFrom, flowsTo, innermost, makersOfRelatives, takersOfRelatives } from './flows.js';
import { folded } from './folding.js';
import { heaviestLines } from './heaviest-lines.js';
import { reach, type Direction, type Reached } from './reach.js';
import type { View, ViewLine, ViewNode, ViewNote, ViewRequest } from './view.js';
import { activityNode, chainAbove, LineTable, objectName, objectNode } from './view-nodes.js';

type ImpactRequest = Extract<ViewRequest, { kind: 'impact' }>;

const CUT = {
  upstream: { caption: 'Left out', text: 'What lies farther upstream.' },
  downstream: { caption: 'Left out', text: 'What lies farther downstream.' },
} as const;

/** More boxes than this on one side of the subject are folded. */
const MOST_NODES = 36;
/** Of lines beyond these the lightest are left out, but for one to each box. */
const MOST_LINES = 120;

/** Undefined where the model does not have the subject. */
export function impactView(model: ProcessModel, request: ImpactRequest): View | undefined {
  const subject = subjectOf(model, request.of);
  if (subject === undefined) return undefined;
  const upstream = sideOf(model, subject, 'upstream', request);
  const downstream = sideOf(model, subject, 'downstream', request);
  return {
    kind: 'impact',
    model: model.name,
    title: `Impact of ${subject.title}`,
    notes: [...upstream.notes, ...downstream.notes],
    nodes: [...upstream.nodes, subject.node, ...downstream.nodes],
    groups: [],
    lines: [...upstream.lines, ...downstream.lines],
  };
}

/** What the view is about, and the activities one step from it with what goes between. */
interface Subject {
  readonly node: ViewNode;
  readonly title: string;
  readonly activity: Activity | undefined;
  readonly neighbours: (direction: Direction) => readonly Neighbour[];
}

interface Neighbour {
  readonly activity: Activity;
  readonly role: IcomRole | undefined;
  readonly object: ObjectId;
}

function subjectOf(model: ProcessModel, of: ImpactRequest['of']): Subject | undefined {
  if ('activity' in of) {
    const activity = model.activities.get(of.activity);
    return activity === undefined ? undefined : activitySubject(model, activity);
  }
  return model.objects.has(of.object) ? objectSubject(model, of.object) : undefined;
}

function activitySubject(model: ProcessModel, activity: Activity): Subject {
  return {
    node: activityNode(activity, { isSubject: true, above: chainAbove(model, activity) }),
    title: `${activity.node} ${activity.title}`,
    activity,
    neighbours: (direction) =>
      direction === 'downstream'
        ? flowsFrom(model, activity).map(({ to, ...flow }) => ({ activity: to, ...flow }))
        : flowsTo(model, activity).map(({ from, ...flow }) => ({ activity: from, ...flow })),
  };
}

function objectSubject(model: ProcessModel, object: ObjectId): Subject {
  const carried = { object, gathered: [] };
  return {
    node: objectNode(model, object, { isSubject: true }),
    title: objectName(model, object),
    activity: undefined,
    neighbours: (direction) => {
      const isDown = direction === 'downstream';
      const uses = isDown ? takersOfRelatives(model, carried) : makersOfRelatives(model, carried);
      return innermost(model, uses).map(({ activity, role, entry }) => ({
        activity,
        role: isDown ? role : undefined,
        object: entry.object,
      }));
    },
  };
}

interface Side {
  readonly nodes: readonly ViewNode[];
  readonly lines: readonly ViewLine[];
  readonly notes: readonly ViewNote[];
}

function sideOf(
  model: ProcessModel,
  subject: Subject,
  direction: Direction,
  request: ImpactRequest,
): Side {
  const neighbours = subject.neighbours(direction);
  const first = neighbours.map(({ activity }) => activity);
  const reached = reach(model, first, subject.activity, direction, request[direction]);
  const standIns = folded(model, reached.distances, subject.activity, MOST_NODES);
  const ranks = ranksOf(reached, standIns);
  const lines = new SideLines(model, direction, ranks, standIns);
  if (reached.distances.size > 0) lines.addFirst(subject, neighbours);
  lines.addOthers(reached);
  const heaviest = heaviestLines(lines.lines(), MOST_LINES, ({ from, to }) =>
    direction === 'upstream' ? from : to,
  );
  return {
    nodes: nodesOf(model, direction, ranks),
    lines: heaviest.lines,
    notes: [...notesOf(reached, direction, ranks.size), ...heaviest.notes],
  };
}

/** A stand-in stands where the nearest of those it stands for would. */
function ranksOf(
  { distances }: Reached,
  standIns: ReadonlyMap<Activity, Activity>,
): ReadonlyMap<Activity, number> {
  const ranks = new Map<Activity, number>();
  for (const [activity, distance] of distances) {
    const shown = standIns.get(activity) ?? activity;
    ranks.set(shown, Math.min(distance, ranks.get(shown) ?? Infinity));
  }
  return ranks;
}

/** By distance, then in node order. */
function nodesOf(
  model: ProcessModel,
  direction: Direction,
  ranks: ReadonlyMap<Activity, number>,
): readonly ViewNode[] {
  const order = new Map([...model.activities.values()].map((activity, index) => [activity, index]));
  const sign = direction === 'upstream' ? -1 : 1;
  return [...ranks]
    .sort(([a, near], [b, far]) => near - far || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([activity, rank]) =>
      activityNode(activity, {
        id: nodeId(direction, activity),
        rank: sign * rank,
        above: chainAbove(model, activity),
      }),
    );
}

function nodeId(direction: Direction, activity: Activity): string {
  return `${direction}:${activity.id}`;
}

function notesOf(reached: Reached, direction: Direction, shown: number): readonly ViewNote[] {
  const folded = reached.distances.size - shown;
  const found = `${reached.distances.size} activities lie ${direction}`;
  const notes =
    folded === 0
      ? []
      : [
          {
            caption: 'Folded',
            text: `${found}; ${shown} boxes stand for them and what is inside.`,
          },
        ];
  return reached.isCut ? [...notes, CUT[direction]] : notes;
}

/** The lines of one side, each one or more steps away from the subject. */
class SideLines {
  private readonly table: LineTable;

  constructor(
    model: ProcessModel,
    private readonly direction: Direction,
    private readonly ranks: ReadonlyMap<Activity, number>,
    private readonly standIns: ReadonlyMap<Activity, Activity>,
  ) {
    this.table = new LineTable(model);
  }

  addFirst({ node }: Subject, neighbours: readonly Neighbour[]): void {
    for (const { activity, role, object } of neighbours) {
      if (!this.standIns.has(activity)) continue;
      const other = nodeId(this.direction, this.shown(activity));
      const [from, to] = this.direction === 'upstream' ? [other, node.id] : [node.id, other];
      this.table.add(from, to, role, [object]);
    }
  }

  addOthers({ flows }: Reached): void {
    for (const { from, to, role, object } of flows) {
      const [source, target] = [this.shown(from), this.shown(to)];
      const [near, far] = this.direction === 'upstream' ? [target, source] : [source, target];
      if ((this.ranks.get(near) ?? 0) >= (this.ranks.get(far) ?? 0)) continue;
      this.table.add(nodeId(this.direction, source), nodeId(this.direction, target), role, [
        object,
      ]);
    }
  }

  lines(): readonly ViewLine[] {
    return this.table.lines();
  }

  private shown(activity: Activity): Activity {
    return this.standIns.get(activity) ?? activity;
  }
}
