/**
 * Which activity each `decompose` adds to, kept from edit to edit. Where every `decompose` means one activity at
 * most, that does not depend on the order of joining, and an edit bears on those alone whose target
 * has come or gone. Where it does depend (`isSettled`), the tree is built from nothing.
 */
import type { Finding, FormerName } from '@idef0-studio/model';
import {
  type ActivityDraft,
  type ActivityNames,
  closesCircle,
  type DecompositionDraft,
  decompositionFindings,
  dropFrom,
  getOrMake,
  indexOfNames,
  join,
  MOST_COMPARED,
  type NameIndex,
  nameKey,
  reachesBelowLimit,
} from '@idef0-studio/model/phases';
import type { DocumentOrder } from '../changes/file-changes.js';

export class DecompositionLinks {
  /** Those that name their target by its name alone, by that name. */
  private readonly byName = new Map<string, Set<DecompositionDraft>>();
  /** Those that name it by a number or with a parent before it. */
  private readonly indirect = new Set<DecompositionDraft>();
  /** Those with which something is wrong. */
  private readonly faulty = new Set<DecompositionDraft>();
  private compared: ReadonlySet<DecompositionDraft> = new Set();
  private near: NameIndex | undefined;

  constructor(
    private readonly names: ActivityNames,
    decompositions: Iterable<DecompositionDraft>,
    private readonly report: (holder: DecompositionDraft, findings: readonly Finding[]) => void,
    private readonly formerNames: () => readonly FormerName[],
  ) {
    for (const draft of decompositions) this.add(draft);
  }

  add(draft: DecompositionDraft): void {
    if (isIndirect(draft)) this.indirect.add(draft);
    else getOrMake(this.byName, keyOf(draft), () => new Set()).add(draft);
  }

  /** Takes one out; gives the activity that it added to. */
  delete(draft: DecompositionDraft): ActivityDraft | undefined {
    this.indirect.delete(draft);
    dropFrom(this.byName, keyOf(draft), draft);
    this.faulty.delete(draft);
    this.report(draft, []);
    return unjoin(draft);
  }

  /** Those that name one of the activities by its name alone. */
  namedBy(names: ReadonlySet<string>): readonly DecompositionDraft[] {
    return [...names].flatMap((name) => [...(this.byName.get(name) ?? [])]);
  }

  /** Those that name their target by a number or with a parent before it. */
  get indirectOnes(): ReadonlySet<DecompositionDraft> {
    return this.indirect;
  }

  /** Joins each to what its name means now; gives the activities that others are added to than before, or
   *  undefined where a circle would close or the tree would become too deep. */
  relink(
    drafts: readonly DecompositionDraft[],
    order: DocumentOrder,
  ): ReadonlySet<ActivityDraft> | undefined {
    const changed = new Set<ActivityDraft>();
    const moved = drafts.flatMap((draft) => {
      const target = this.meant(draft);
      if (target === draft.target) return [];
      const before = unjoin(draft);
      if (before !== undefined) changed.add(before);
      return target === undefined ? [] : [{ draft, target }];
    });
    for (const { draft, target } of moved) {
      if (closesCircle(draft, target)) return undefined;
      join(draft, target);
      sortJoined(target, order);
      changed.add(target);
    }
    return moved.some(({ draft }) => reachesBelowLimit(draft)) ? undefined : changed;
  }

  private meant(draft: DecompositionDraft): ActivityDraft | undefined {
    const candidates = this.names.findDeclared(draft.decomposition.target);
    return isIndirect(draft) && candidates.length > 1 ? undefined : candidates[0];
  }

  /** Whether what is joined to what follows from the names alone, in whatever order it is joined. */
  isSettled(): boolean {
    return [...this.indirect, ...this.faulty].every((draft) => this.isClear(draft));
  }

  private isClear(draft: DecompositionDraft): boolean {
    const { target } = draft;
    const candidates = this.names.findDeclared(draft.decomposition.target);
    if (target === undefined) return candidates.length === 0;
    if (isIndirect(draft)) return candidates.length === 1 && target.joined.length === 1;
    return candidates[0] === target && !candidates.some((one) => closesCircle(draft, one));
  }

  /** Finds what is wrong with some of them, and with all with which something was wrong. */
  check(drafts: Iterable<DecompositionDraft>, order: DocumentOrder): void {
    const all = [...new Set([...this.faulty, ...drafts])].sort((a, b) => order.compareDrafts(a, b));
    const unknown = all.filter(({ target }) => target === undefined);
    this.compared = new Set(unknown.slice(0, MOST_COMPARED));
    for (const draft of all) this.remake(draft);
  }

  /** Finds again what is wrong with one. */
  remake(draft: DecompositionDraft): void {
    const findings = decompositionFindings(draft, this.names, this.formerNames(), (name) =>
      this.hint(draft, name),
    );
    if (findings.length > 0) this.faulty.add(draft);
    else this.faulty.delete(draft);
    this.report(draft, findings);
  }

  private hint(draft: DecompositionDraft, name: string): string | undefined {
    const same = this.nearNames.sameRoot(name);
    return same ?? (this.compared.has(draft) ? this.nearNames.nearest(name) : undefined);
  }

  /** All names of activities that are declared, to look for those that are near. */
  get nearNames(): NameIndex {
    this.near ??= indexOfNames(this.names.names);
    return this.near;
  }

  /** Takes in that a name came, or went with the last activity of that name. */
  updateName(name: string): void {
    const isThere = this.names.declared(name).length > 0;
    if (isThere) this.near?.add(name);
    else this.near?.delete(name);
  }
}

/** Takes out of an activity what a `decompose` added. */
function unjoin(draft: DecompositionDraft): ActivityDraft | undefined {
  const { target } = draft;
  if (target === undefined) return undefined;
  target.joined = target.joined.filter((other) => other !== draft);
  for (const child of draft.children) if (child.parent === target) child.parent = undefined;
  draft.target = undefined;
  return target;
}

/** Puts what is added to an activity into the order of the files; true where that is another one. */
export function sortJoined(target: ActivityDraft, order: DocumentOrder): boolean {
  if (target.joined.length < 2) return false;
  const before = target.joined;
  target.joined = [...before].sort((a, b) => order.compareDrafts(a, b));
  return before.some((draft, index) => draft !== target.joined[index]);
}

function isIndirect({ decomposition: { target } }: DecompositionDraft): boolean {
  return target.node || target.qualifier.length > 0;
}

function keyOf({ decomposition: { target } }: DecompositionDraft): string {
  return nameKey(target.text);
}
