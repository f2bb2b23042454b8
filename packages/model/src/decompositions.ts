/** Joins what each `decompose` says to the activity that it names. */
import type { ActivityDraft, DecompositionDraft } from './activity-draft.js';
import { outside, type ActivityNames } from './activity-names.js';
import { finding } from './findings.js';
import type { Origin } from './fragment.js';
import type { Issue } from './issue.js';
import { writtenName } from './name-key.js';
import { nearNames } from './near-names.js';
import { nameOrigin, numberTree } from './numbering.js';

export interface Joined {
  readonly at: DecompositionDraft;
  readonly target: ActivityDraft;
}

/** A class because joining one `decompose` makes names known that another one waits for. */
export class Joiner {
  readonly joined: Joined[] = [];
  private pending: readonly DecompositionDraft[];
  /** Where the children of an activity stand: the name of the activity or the target of a `decompose`. */
  private readonly childrenFrom = new Map<ActivityDraft, Origin>();

  constructor(
    private readonly root: ActivityDraft | undefined,
    private readonly names: ActivityNames,
    decompositions: readonly DecompositionDraft[],
    private readonly issues: Issue[],
  ) {
    this.pending = decompositions.filter(({ decomposition }) => decomposition.target.text !== '');
  }

  /** Joins all whose target is known, those of newly joined activities included. */
  joinAll(): void {
    for (let before = -1; this.pending.length > 0 && this.pending.length !== before;) {
      before = this.pending.length;
      this.pending = this.pending.filter((draft) => !this.tryJoin(draft));
      if (this.pending.length > 0 && this.root !== undefined) {
        this.names.renumber(numberTree(this.root, []));
      }
    }
    // Numbers may have become known in the last round that joined nothing.
    this.pending = this.pending.filter((draft) => !this.tryJoin(draft));
  }

  /** Reports each `decompose` that still waits. */
  reportRest(): void {
    const near = nearNames(this.names.names);
    for (const { decomposition } of this.pending) {
      const { target } = decomposition;
      const cycle = this.names.find(target).length > 0;
      this.issues.push(cycle ? cyclic(target) : unknownTarget(target, near.nearest(target.text)));
    }
  }

  private tryJoin(draft: DecompositionDraft): boolean {
    const { target: name, content } = draft.decomposition;
    const candidates = outside(this.names.find(name), draft.children);
    const [target, second] = candidates;
    if (target === undefined) return false;
    if (second !== undefined) this.issues.push(ambiguousActivity(name, candidates));
    if (target.kind !== 'activity') this.issues.push(decomposedStub(name, target));
    if (content.children.length > 0) this.checkPlaces(draft, target);
    target.contents.push(content);
    target.ranges.push(draft.decomposition.origin);
    for (const child of draft.children) child.parent = target;
    target.children.push(...draft.children);
    this.joined.push({ at: draft, target });
    return true;
  }

  /** The children of an activity stand in one place. */
  private checkPlaces({ decomposition }: DecompositionDraft, target: ActivityDraft): void {
    const nested = target.declaration?.content.children ?? [];
    const own = nested.length > 0 ? target.declaration?.name.origin : undefined;
    const other = this.childrenFrom.get(target) ?? own;
    if (other === undefined) this.childrenFrom.set(target, decomposition.target.origin);
    else this.issues.push(twoPlaces(decomposition.target, target, other));
  }
}

/** A name that several activities have, where one is meant. */
export function ambiguousActivity(
  name: { readonly text: string; readonly origin: Origin },
  candidates: readonly ActivityDraft[],
): Issue {
  const [first] = candidates;
  const example = `${first?.parent?.name ?? 'Parent'}.${name.text}`;
  return finding(
    'name/ambiguous',
    'error',
    `'${name.text}' is the name of ${candidates.length} activities; a reference means one of them: write its parent before it, as in '${example}'.`,
    name.origin,
    candidates.map((draft) => ({
      message: `'${draft.name}' under '${draft.parent?.name ?? ''}'.`,
      origin: nameOrigin(draft),
    })),
  );
}

type TargetName = DecompositionDraft['decomposition']['target'];

function unknownTarget(name: TargetName, near: string | undefined): Issue {
  const hint = near === undefined ? 'declare it in its parent first' : `did you mean '${near}'?`;
  return finding(
    'decompose/unknown',
    'error',
    `There is no activity '${writtenName(name)}'; 'decompose' adds to an activity that is declared: ${hint}${near === undefined ? '.' : ''}`,
    name.origin,
  );
}

function cyclic(name: TargetName): Issue {
  return finding(
    'decompose/cycle',
    'error',
    `'${writtenName(name)}' is decomposed into itself; an activity stands in one place of the tree: rename the one inside, or decompose another.`,
    name.origin,
  );
}

function decomposedStub(name: TargetName, target: ActivityDraft): Issue {
  return finding(
    'decompose/stub',
    'error',
    `'${target.name}' is a stub, which has no diagram: write 'activity' instead of 'stub' where it is declared, or drop this decomposition.`,
    name.origin,
    [{ message: `The stub '${target.name}'.`, origin: nameOrigin(target) }],
  );
}

function twoPlaces(name: TargetName, target: ActivityDraft, other: Origin): Issue {
  return finding(
    'decompose/two-places',
    'error',
    `The activities inside '${target.name}' stand in two places; their order would depend on the files: put them into one.`,
    name.origin,
    [{ message: `The other activities inside '${target.name}'.`, origin: other }],
  );
}
