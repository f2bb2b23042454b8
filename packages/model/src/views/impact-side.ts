/** One side of an impact view: who is reached, folded where they are many, and the lines that lead to them. */
import { getOrMake } from '../values/memo.js';
import type { Activity, AgentName } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';
import { agentFlows, type AgentFlow } from './agent-flows.js';
import { folded } from './folding.js';
import { heaviestLines } from './heaviest-lines.js';
import type { Neighbour, Subject } from './impact-subject.js';
import { leftOut } from './left-out.js';
import { reach, type Direction, type Reached } from './reach.js';
import type { ViewLine, ViewNode, ViewNote } from './view.js';
import type { Reach } from '../values/view-kinds.js';
import { activityNode, agentNode, chainAbove, LineTable } from './view-nodes.js';

const CUT = {
  upstream: { caption: 'Left out', text: 'What lies farther upstream.' },
  downstream: { caption: 'Left out', text: 'What lies farther downstream.' },
} as const;

/** More boxes than this on one side of the subject are folded. */
const MOST_NODES = 36;
/** And where nothing more can be folded, no more than so many are shown. */
const MOST_SHOWN = 80;
/** Of lines beyond these the lightest are left out, but for one to each box. */
const MOST_LINES = 120;

export interface Side {
  readonly nodes: readonly ViewNode[];
  readonly lines: readonly ViewLine[];
  readonly notes: readonly ViewNote[];
}

/** What lies in one direction from the subject, to a number of steps. */
export function sideOf(
  model: ModelQueries,
  subject: Subject,
  direction: Direction,
  steps: Reach,
): Side {
  const neighbours = subject.neighbours(direction);
  const first = neighbours.map(({ activity }) => activity);
  const reached = reach(model, first, subject.activity, direction, steps);
  const standIns = folded(model, reached.distances, subject.activity, MOST_NODES);
  const ranks = ranksOf(reached, standIns);
  const lines = new SideLines(model, direction, ranks, standIns);
  if (reached.distances.size > 0) lines.addFirst(subject, neighbours);
  lines.addOthers(reached);
  const agents = agentsBeside(model, subject, direction, { reached, standIns, ranks, steps });
  for (const agent of agents.values()) lines.addAgent(agent);
  const heaviest = heaviestLines(lines.lines(), MOST_LINES, ({ from, to }) =>
    direction === 'upstream' ? from : to,
  );
  return {
    nodes: [...nodesOf(model, direction, ranks), ...agentNodes(agents, direction)],
    lines: heaviest.lines,
    notes: [...notesOf(reached, standIns, direction, ranks.size), ...heaviest.notes],
  };
}

/** The nearest that are shown, at all events not too many. A stand-in stands where the nearest of those it stands
 *  for would. */
function ranksOf(
  { distances }: Reached,
  standIns: ReadonlyMap<Activity, Activity>,
): ReadonlyMap<Activity, number> {
  const ranks = new Map<Activity, number>();
  for (const [activity, distance] of distances) {
    const shown = standIns.get(activity) ?? activity;
    ranks.set(shown, Math.min(distance, ranks.get(shown) ?? Infinity));
  }
  return new Map([...ranks].sort(([, near], [, far]) => near - far).slice(0, MOST_SHOWN));
}

/** By distance, then in node order. */
function nodesOf(
  model: ModelQueries,
  direction: Direction,
  ranks: ReadonlyMap<Activity, number>,
): readonly ViewNode[] {
  const order = new Map(model.activities().map((activity, index) => [activity, index]));
  const sign = direction === 'upstream' ? -1 : 1;
  return [...ranks]
    .sort(([a, near], [b, far]) => near - far || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([activity, rank]) =>
      activityNode(model, activity, {
        id: nodeId(direction, activity),
        rank: sign * rank,
        above: chainAbove(model, activity),
      }),
    );
}

function nodeId(direction: Direction, activity: Activity): string {
  return `${direction}:${activity.id}`;
}

/** An agent, as many steps away as the nearest that it deals with and one more, and its flows with those. */
interface AgentBeside {
  readonly name: AgentName;
  rank: number;
  /** By id of the node at the other end. */
  flows: { readonly node: string; readonly flow: AgentFlow }[];
}

interface Found {
  readonly reached: Reached;
  readonly standIns: ReadonlyMap<Activity, Activity>;
  readonly ranks: ReadonlyMap<Activity, number>;
  readonly steps: Reach;
}

function agentsBeside(
  model: ModelQueries,
  subject: Subject,
  direction: Direction,
  { reached, standIns, ranks, steps }: Found,
): ReadonlyMap<AgentName, AgentBeside> {
  const agents = new Map<AgentName, AgentBeside>();
  const most = steps === 'all' ? Infinity : steps;
  const add = (flow: AgentFlow, node: string, rank: number): void => {
    const agent = getOrMake(agents, flow.agent, () => ({ name: flow.agent, rank, flows: [] }));
    if (rank < agent.rank) {
      agent.rank = rank;
      agent.flows = [];
    }
    if (rank === agent.rank) agent.flows.push({ node, flow });
  };
  if (most > 0) for (const flow of subject.agents(direction)) add(flow, subject.node.id, 1);
  for (const [activity, distance] of reached.distances) {
    if (distance >= most) continue;
    const shown = standIns.get(activity) ?? activity;
    const rank = ranks.get(shown);
    if (rank === undefined) continue;
    for (const flow of agentFlows(model, activity, direction)) {
      add(flow, nodeId(direction, shown), rank + 1);
    }
  }
  return agents;
}

function agentNodes(
  agents: ReadonlyMap<AgentName, AgentBeside>,
  direction: Direction,
): readonly ViewNode[] {
  const sign = direction === 'upstream' ? -1 : 1;
  return [...agents.values()].map(({ name, rank }) =>
    agentNode(name, { id: agentId(direction, name), rank: sign * rank }),
  );
}

function agentId(direction: Direction, agent: AgentName): string {
  return `${direction}:agent:${agent}`;
}

function notesOf(
  { distances, isCut }: Reached,
  standIns: ReadonlyMap<Activity, Activity>,
  direction: Direction,
  shown: number,
): readonly ViewNote[] {
  const boxes = new Set(standIns.values()).size;
  const found = `${distances.size} activities lie ${direction}`;
  const text = `${found}; ${boxes} boxes stand for them and what is inside.`;
  return [
    ...(boxes < distances.size ? [{ caption: 'Folded', text }] : []),
    ...leftOut(boxes - shown, 'box', 'boxes', `farther ${direction}`),
    ...(isCut ? [CUT[direction]] : []),
  ];
}

/** The lines of one side, each one or more steps away from the subject. */
class SideLines {
  private readonly table: LineTable;

  constructor(
    model: ModelQueries,
    private readonly direction: Direction,
    private readonly ranks: ReadonlyMap<Activity, number>,
    private readonly standIns: ReadonlyMap<Activity, Activity>,
  ) {
    this.table = new LineTable(model);
  }

  addFirst({ node }: Subject, neighbours: readonly Neighbour[]): void {
    for (const { activity, role, object } of neighbours) {
      const shown = this.shown(activity);
      if (!this.ranks.has(shown)) continue;
      const other = nodeId(this.direction, shown);
      const [from, to] = this.direction === 'upstream' ? [other, node.id] : [node.id, other];
      this.table.add(from, to, role, [object]);
    }
  }

  addOthers({ flows }: Reached): void {
    for (const { from, to, role, object } of flows) {
      const [source, target] = [this.shown(from), this.shown(to)];
      const [near, far] = this.direction === 'upstream' ? [target, source] : [source, target];
      const [nearer, farther] = [this.ranks.get(near), this.ranks.get(far)];
      if (nearer === undefined || farther === undefined || nearer >= farther) continue;
      this.table.add(nodeId(this.direction, source), nodeId(this.direction, target), role, [
        object,
      ]);
    }
  }

  addAgent({ name, flows }: AgentBeside): void {
    const agent = agentId(this.direction, name);
    for (const { node, flow } of flows) {
      const [from, to] = this.direction === 'upstream' ? [agent, node] : [node, agent];
      this.table.add(from, to, flow.role, [flow.object]);
    }
  }

  lines(): readonly ViewLine[] {
    return this.table.lines();
  }

  private shown(activity: Activity): Activity {
    return this.standIns.get(activity) ?? activity;
  }
}
