/** What refers to activities and agents: `<-`, `call`, `see` and `decompose`, resolved. */
import type { ActivityDraft } from './activity-draft.js';
import type { Candidates } from './activity-names.js';
import type { ActivityTree } from './activity-tree.js';
import type { AgentTable } from './agent-table.js';
import { ambiguousActivity } from './decompositions.js';
import { finding, originOrder } from './findings.js';
import type { ActivityContent, Fragment, Name } from './fragment.js';
import type { FragmentIndex } from './fragment-index.js';
import type { Issue } from './issue.js';
import { nameKey, writtenName } from './name-key.js';
import { nearNames, type NearNames } from './near-names.js';
import type { Call, Reference } from './process-model.js';

/** A class because each resolved name also becomes a reference, for definition and rename. */
export class Resolution {
  private readonly found: Reference[] = [];
  private near: NearNames | undefined;

  constructor(
    private readonly model: string,
    private readonly tree: ActivityTree,
    private readonly agents: AgentTable,
    private readonly indexes: readonly FragmentIndex[],
    private readonly issues: Issue[],
  ) {}

  /** Who stands behind `<-`: the id of an activity or the name of an agent. */
  source(name: Name): string | undefined {
    const candidates = this.tree.names.find(name);
    const [activity] = candidates;
    const agent = name.node ? undefined : this.agents.byName.get(nameKey(name.text));
    if (activity === undefined && agent !== undefined) {
      this.refer('agent', agent.name, name);
      return agent.name;
    }
    return this.activity(name, candidates)?.id;
  }

  calls({ calls }: ActivityContent): readonly Call[] {
    return calls
      .filter(({ text }) => text !== '')
      .map((name) => {
        const foreign = this.tree.names.isForeign(name);
        const activity = foreign ? undefined : this.activity(name, this.tree.names.find(name));
        return { text: writtenName(name), activity: activity?.id, origin: name.origin };
      });
  }

  /** Every reference of the model, in document order; the names behind `see` are resolved here. */
  references(fragments: readonly Fragment[]): readonly Reference[] {
    for (const draft of this.tree.activities) {
      if (draft.declaration !== undefined) {
        this.refer('activity', draft.id, draft.declaration.name, true);
      }
      for (const { texts } of draft.contents) {
        for (const scope of [...texts.includes, ...texts.excludes]) scope.see.forEach(this.see);
      }
    }
    for (const { at, target } of this.tree.joined) {
      if (target.id !== '') this.refer('activity', target.id, at.decomposition.target);
    }
    for (const { agents, roles } of this.indexes) {
      for (const { name } of agents) this.refer('agent', nameKey(name.text), name, true);
      for (const { name } of roles) this.refer('role', nameKey(name.text), name, true);
    }
    const compare = originOrder(fragments);
    return this.found.sort((a, b) => compare(a.origin, b.origin));
  }

  /** `see` may point to anything that has a name; what is no activity and no agent is left alone. */
  private readonly see = (name: Name): void => {
    const candidates = this.tree.names.find(name);
    const agent = name.node ? undefined : this.agents.byName.get(nameKey(name.text));
    const [activity] = candidates;
    if (activity !== undefined) this.activity(name, candidates);
    else if (agent !== undefined) this.refer('agent', agent.name, name);
  };

  private activity(name: Name, candidates: Candidates): ActivityDraft | undefined {
    const [activity, second] = candidates;
    if (activity === undefined) {
      if (!this.tree.names.isForeign(name)) this.issues.push(this.unknown(name));
      return undefined;
    }
    if (second !== undefined) this.issues.push(ambiguousActivity(name, candidates));
    this.refer('activity', activity.id, name);
    return activity;
  }

  private unknown(name: Name): Issue {
    const written = writtenName(name);
    this.near ??= nearNames([...this.tree.names.names, ...this.agents.byName.keys()]);
    const near = name.node ? undefined : this.near.nearest(nameKey(name.text));
    const hint =
      near === undefined ? 'declare it, or correct the name.' : `did you mean '${near}'?`;
    return finding(
      'name/unknown',
      'error',
      name.node
        ? `There is no activity with the number '${written}' in '${this.model}': correct the number.`
        : `There is no activity '${written}'; a reference means an activity or an agent that is declared: ${hint}`,
      name.origin,
    );
  }

  private refer(kind: Reference['kind'], id: string, name: Name, declaration = false): void {
    if (name.text === '') return;
    const { node, origin } = name;
    this.found.push({ kind, id, declaration, node: node && !declaration, origin });
  }
}
