/** The agents and roles of a model, kept from edit to edit. */
import { agentTable, type AgentTable } from '../agent-table.js';
import type { Fragment, Name } from '../fragment.js';
import { indexOf } from '../fragment-index.js';
import type { Issue } from '../issue.js';
import type { Agent, ObjectId, Reference } from '../process-model.js';
import { nameKey } from '../name-key.js';
import { agentsByObject } from '../relations.js';
import { EVERY_AGENT } from './activity-store.js';
import type { FileChange } from './file-changes.js';
import { sameMeaning } from './same-meaning.js';
import { SourceTable } from './source-table.js';

interface Declarations {
  readonly agents: readonly Reference[];
  readonly roles: readonly Reference[];
}

type ByObject = ReadonlyMap<ObjectId, readonly Agent[]>;

export class AgentStore {
  table: AgentTable = { agents: [], roles: [], byName: new Map(), roleByName: new Map() };
  giving: ByObject = new Map();
  getting: ByObject = new Map();
  issues: readonly Issue[] = [];
  /** An agent by its name; `EVERY_AGENT` where all of them matter, in their order. */
  readonly agents = new SourceTable<string>();
  readonly roles = new SourceTable<'all'>();
  readonly givingSources = new SourceTable<ObjectId>();
  readonly gettingSources = new SourceTable<ObjectId>();

  constructor(private readonly model: string) {}

  /** Takes the changes in; gives the names that agents or roles have now and had not, or the reverse, or
   *  that stand elsewhere. */
  update(changes: readonly FileChange[], fragments: readonly Fragment[]): ReadonlySet<string> {
    const isTouched = changes.some(({ before, after }) => hasAgents(before) || hasAgents(after));
    if (!isTouched) return new Set();
    const issues: Issue[] = [];
    const before = this.table;
    const { giving, getting } = this;
    const indexes = fragments.filter(hasAgents).map(indexOf);
    this.table = agentTable(indexes, this.model, issues);
    this.issues = issues;
    const byObject = agentsByObject(this.table.agents);
    this.giving = byObject.giving;
    this.getting = byObject.getting;
    tellObjects(giving, this.giving, this.givingSources);
    tellObjects(getting, this.getting, this.gettingSources);
    this.tellNames(before);
    return new Set([
      ...before.byName.keys(),
      ...before.roleByName.keys(),
      ...this.table.byName.keys(),
      ...this.table.roleByName.keys(),
    ]);
  }

  /** Every declaration of an agent or a role. */
  declarations(fragments: readonly Fragment[]): Declarations {
    const declared = (kind: 'agent' | 'role', names: readonly Name[]): readonly Reference[] =>
      names.flatMap(({ text, origin }) =>
        text === '' ? [] : [{ kind, id: nameKey(text), declaration: true, node: false, origin }],
      );
    return {
      agents: declared(
        'agent',
        fragments.flatMap(({ externals }) => externals.map(({ name }) => name)),
      ),
      roles: declared(
        'role',
        fragments.flatMap(({ roles }) => roles.map(({ name }) => name)),
      ),
    };
  }

  private tellNames(before: AgentTable): void {
    for (const name of new Set([...before.byName.keys(), ...this.table.byName.keys()])) {
      if (!sameMeaning(before.byName.get(name), this.table.byName.get(name))) {
        this.agents.changed(name);
      }
    }
    if (!sameMeaning(before.agents, this.table.agents)) this.agents.changed(EVERY_AGENT);
    if (!sameMeaning(before.roles, this.table.roles)) this.roles.changed('all');
  }
}

function hasAgents(fragment: Fragment | undefined): boolean {
  return fragment !== undefined && fragment.externals.length + fragment.roles.length > 0;
}

/** Who is named matters here, and in which file; what is said of an agent has sources of its own. */
function tellObjects(before: ByObject, after: ByObject, sources: SourceTable<ObjectId>): void {
  for (const object of new Set([...before.keys(), ...after.keys()])) {
    const names = (table: ByObject) =>
      table.get(object)?.map(({ name, origin }) => ({ name, origin }));
    if (!sameMeaning(names(before), names(after))) sources.changed(object);
  }
}
