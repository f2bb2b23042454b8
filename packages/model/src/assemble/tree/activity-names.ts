/**
 * Which activity a name means: by name, by `Parent.Name`, or by node number. The one place where
 * activity names are resolved; used while the tree is built and after it. Names come and go with edits.
 */
import { isWithin, type ActivityDraft } from './activity-draft.js';
import type { Name } from '../../values/fragment.js';
import { getOrMake } from '../../values/memo.js';
import { nameKey } from '../../names/name-key.js';
import { nodePath } from '../../names/node-number.js';

/** Every activity that a name may mean, the first is taken. More than one: the name is ambiguous. */
export type Candidates = readonly ActivityDraft[];

export class ActivityNames {
  private readonly byName = new Map<string, ActivityDraft[]>();

  constructor(
    private readonly model: string,
    public root: ActivityDraft | undefined,
  ) {}

  /** The activities of a name, those included that hang in no tree, in the order in which they were added. */
  declared(name: string): Candidates {
    return this.byName.get(name) ?? NOBODY;
  }

  /** The activities of a name. */
  of(name: string): Candidates {
    return hanging(this.declared(name));
  }

  /** Names that are declared, as written. */
  get names(): Iterable<string> {
    return this.byName.keys();
  }

  add(draft: ActivityDraft): void {
    if (draft.name !== '') getOrMake(this.byName, draft.name, () => []).push(draft);
  }

  delete(draft: ActivityDraft): void {
    const all = this.byName.get(draft.name);
    const index = all?.indexOf(draft) ?? -1;
    if (all === undefined || index < 0) return;
    all.splice(index, 1);
    if (all.length === 0) this.byName.delete(draft.name);
  }

  /** Puts the activities of a name into another order. */
  sort(name: string, compare: (a: ActivityDraft, b: ActivityDraft) => number): void {
    this.byName.get(name)?.sort(compare);
  }

  /** Those that a name may mean once the tree stands. */
  find(name: Name): Candidates {
    return hanging(this.findDeclared(name));
  }

  /** Those that a name may mean while the tree is built. */
  findDeclared(name: Name): Candidates {
    if (name.node && name.qualifier.length === 0) return this.findNode(name.text);
    const all = this.declared(nameKey(name.text));
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
    if (first === undefined || first === this.model || nodePath(first) !== undefined) return false;
    return this.of(nameKey(first)).length === 0;
  }

  /** Follows the numbers of the boxes down from the root. */
  private findNode(text: string): Candidates {
    let draft = this.root;
    for (const number of nodePath(text) ?? NOWHERE) {
      draft = draft?.children.find(({ path }) => path[path.length - 1] === number);
    }
    return draft === undefined ? NOBODY : [draft];
  }
}

const NOBODY: Candidates = [];

/** The path of what is no node: no box has the number. */
const NOWHERE: readonly number[] = [-1];

function hanging(all: Candidates): Candidates {
  return all.every(({ hangs }) => hangs) ? all : all.filter(({ hangs }) => hangs);
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
