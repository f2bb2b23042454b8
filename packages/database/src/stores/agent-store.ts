/** The agents of a model, kept from edit to edit. */
import type { Agent, Finding, Fragment, ObjectId } from '@idef0-studio/model';
import { agentsByObject, agentTable, type AgentTable, indexOf } from '@idef0-studio/model/phases';
import type { FileChange } from '../changes/file-changes.js';
import { equalIgnoringPositions } from '../changes/equal-ignoring-positions.js';
import { SignalTable } from '../signals/signal-table.js';

type ByObject = ReadonlyMap<ObjectId, readonly Agent[]>;

export class AgentStore {
  table: AgentTable = { agents: [], byName: new Map() };
  giving = new Map<ObjectId, readonly Agent[]>();
  getting = new Map<ObjectId, readonly Agent[]>();
  findings: readonly Finding[] = [];
  /** An agent by its name; `EVERY_AGENT` where all of them matter, in their order. */
  readonly agents = new SignalTable<string>();
  readonly givingSignals = new SignalTable<ObjectId>();
  readonly gettingSignals = new SignalTable<ObjectId>();

  constructor(private readonly model: string) {}

  /** Takes the changes in; gives the names that agents have now and had not, or the reverse, or that stand
   *  elsewhere. */
  update(
    changes: readonly FileChange[],
    fragments: () => readonly Fragment[],
  ): ReadonlySet<string> {
    const isTouched = changes.some(({ before, after }) => hasAgents(before) || hasAgents(after));
    if (!isTouched) return new Set();
    const findings: Finding[] = [];
    const before = this.table;
    const indexes = fragments().filter(hasAgents).map(indexOf);
    this.table = agentTable(indexes, this.model, findings);
    this.findings = findings;
    const others = changedAgents(before, this.table);
    if (isSameOrder(before.agents, this.table.agents)) this.replaceObjects(others);
    else this.gatherObjects();
    this.signalNames(before, others);
    return new Set(others.map(({ name }) => name));
  }

  /** Drops what nobody reads any more; to be called while nothing is being made. */
  dropIdle(): void {
    const { agents, givingSignals, gettingSignals } = this;
    for (const table of [agents, givingSignals, gettingSignals]) table.dropIdle();
  }

  /** Says anew what goes to and comes from agents, all of which are there as before. */
  private replaceObjects(others: readonly AgentChange[]): void {
    const ranks = new Map(this.table.agents.map((agent, rank) => [agent, rank]));
    for (const [table, signals, objectsOf] of this.sides()) {
      const touched = new Set(
        others.flatMap(({ before, after }) => [...objectsOf(before), ...objectsOf(after)]),
      );
      const old = others.map(({ before }) => before);
      for (const object of touched) {
        const known = table.get(object) ?? [];
        const kept = known.filter((agent) => !old.includes(agent));
        const come = others.flatMap(({ after }) =>
          objectsOf(after).flatMap((id) => (id === object && after !== undefined ? after : [])),
        );
        const now = [...kept, ...come].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
        if (now.length === 0) table.delete(object);
        else table.set(object, now);
        if (!equalIgnoringPositions(known.map(named), now.map(named))) signals.changed(object);
      }
    }
  }

  /** Says anew what goes to and comes from all agents. */
  private gatherObjects(): void {
    const { giving, getting } = this;
    const byObject = agentsByObject(this.table.agents);
    this.giving = new Map(byObject.giving);
    this.getting = new Map(byObject.getting);
    signalObjects(giving, this.giving, this.givingSignals);
    signalObjects(getting, this.getting, this.gettingSignals);
  }

  private sides(): readonly Side[] {
    return [
      [this.giving, this.givingSignals, (agent) => agent?.outputs ?? []],
      [
        this.getting,
        this.gettingSignals,
        (agent) =>
          agent === undefined ? [] : [...agent.inputs, ...agent.controls, ...agent.mechanisms],
      ],
    ];
  }

  private signalNames(before: AgentTable, others: readonly AgentChange[]): void {
    const isOther = others.filter((change) => !equalIgnoringPositions(change.before, change.after));
    for (const { name } of isOther) this.agents.changed(name);
    const isReordered = !isSameOrder(before.agents, this.table.agents);
    if (isOther.length > 0 || isReordered) this.agents.changed(EVERY_AGENT);
  }
}

/** Read by whoever depends on which agents there are. */
export const EVERY_AGENT = '';

interface AgentChange {
  readonly name: string;
  readonly before: Agent | undefined;
  readonly after: Agent | undefined;
}

type Side = readonly [
  table: Map<ObjectId, readonly Agent[]>,
  signals: SignalTable<ObjectId>,
  objectsOf: (agent: Agent | undefined) => readonly ObjectId[],
];

/** Agents that came, went, or whose text is another one. */
function changedAgents(before: AgentTable, after: AgentTable): readonly AgentChange[] {
  return [...new Set([...before.byName.keys(), ...after.byName.keys()])].flatMap((name) => {
    const change = { name, before: before.byName.get(name), after: after.byName.get(name) };
    return change.before === change.after ? [] : [change];
  });
}

function isSameOrder(before: readonly Agent[], after: readonly Agent[]): boolean {
  return (
    before.length === after.length && before.every(({ name }, index) => name === after[index]?.name)
  );
}

/** Who is named matters, and in which file; what is said of an agent has signals of its own. */
function named({ name, origin }: Agent): unknown {
  return { name, origin };
}

function hasAgents(fragment: Fragment | undefined): boolean {
  return fragment !== undefined && fragment.externals.length > 0;
}

function signalObjects(before: ByObject, after: ByObject, signals: SignalTable<ObjectId>): void {
  for (const object of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(object)?.map(named);
    if (!equalIgnoringPositions(was, after.get(object)?.map(named))) signals.changed(object);
  }
}
