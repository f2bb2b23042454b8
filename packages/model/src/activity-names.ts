/**
 * Which activity a name means: by name, by `Parent.Name`, or by node number. The one place where
 * activity names are resolved; used while the tree is built and after it.
 */
import { isWithin, type ActivityDraft } from './activity-draft.js';
import type { Name } from './fragment.js';
import { getOrMake } from './memo.js';
import { nameKey } from './name-key.js';
import { nodeNumber, nodePath } from './node-number.js';

/** Every activity that a name may mean, the first is taken. More than one: the name is ambiguous. */
export type Candidates = readonly ActivityDraft[];

export class ActivityNames {
  private readonly byName = new Map<string, ActivityDraft[]>();
  private byNode: ReadonlyMap<string, ActivityDraft> = new Map();

  constructor(
    private readonly model: string,
    drafts: Iterable<ActivityDraft>,
  ) {
    for (const draft of drafts) this.add(draft);
  }

  /** The activities of a name. */
  of(name: string): Candidates {
    return this.byName.get(name) ?? [];
  }

  /** Names in use, as written. */
  get names(): Iterable<string> {
    return this.byName.keys();
  }

  add(draft: ActivityDraft): void {
    if (draft.name !== '') getOrMake(this.byName, draft.name, () => []).push(draft);
  }

  /** Takes over the node numbers of a tree that was numbered. */
  renumber(drafts: Iterable<ActivityDraft>): void {
    this.byNode = new Map([...drafts].map((draft) => [draft.node, draft]));
  }

  /** Forgets activities that hang in no tree. */
  keepOnly(drafts: ReadonlySet<ActivityDraft>): void {
    for (const [name, all] of this.byName) {
      const kept = all.filter((draft) => drafts.has(draft));
      if (kept.length === 0) this.byName.delete(name);
      else this.byName.set(name, kept);
    }
  }

  find(name: Name): Candidates {
    if (name.node && name.qualifier.length === 0) return this.findNode(name.text);
    const all = this.byName.get(nameKey(name.text)) ?? [];
    if (name.qualifier.length === 0) return all;
    const qualifiers = name.qualifier.map(nameKey);
    if (qualifiers[0] === this.model) {
      const rest = qualifiers.slice(1);
      const own = all.filter((draft) => standsUnder(draft, rest));
      if (own.length > 0) return own;
      if (name.node && rest.length === 0) return this.findNode(name.text);
    }
    return all.filter((draft) => standsUnder(draft, qualifiers));
  }

  /** True where the name begins with another model's name, so that nothing can be said about it here. */
  isForeign(name: Name): boolean {
    const [first] = name.qualifier;
    if (first === undefined || first === this.model) return false;
    return !this.byName.has(nameKey(first));
  }

  private findNode(text: string): Candidates {
    const path = nodePath(text);
    const draft = path === undefined ? undefined : this.byNode.get(nodeNumber(path));
    return draft === undefined ? [] : [draft];
  }
}

/** True where the parents of `draft` hold all qualifiers, the last one lowest; others may stand between. */
function standsUnder(draft: ActivityDraft, qualifiers: readonly string[]): boolean {
  let open = qualifiers.length;
  for (let step = draft.parent; step !== undefined && open > 0; step = step.parent) {
    const wanted = qualifiers[open - 1];
    if (step.name === wanted || step.node === wanted) open -= 1;
  }
  return open === 0;
}

/** The candidates that do not stand inside one of `drafts`: what a `decompose` may add to. */
export function outside(candidates: Candidates, drafts: readonly ActivityDraft[]): Candidates {
  return candidates.filter((candidate) => !drafts.some((draft) => isWithin(candidate, draft)));
}
