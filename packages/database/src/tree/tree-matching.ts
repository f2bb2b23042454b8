/**
 * What a file declares now, told apart from what it declared before: activities of the same name at the same
 * place are the same ones, in other words perhaps. Drafts that stay are kept, so that the tree above and
 * below them need not be built again.
 */
import type { ActivityDeclaration, Decomposition, Fragment, Name } from '@idef0-studio/model';
import {
  type ActivityDraft,
  type DecompositionDraft,
  decompositionDraft,
  draftOf,
  type FileDrafts,
  fileOf,
  nameKey,
} from '@idef0-studio/model/phases';

/** How a file differs from what it was. */
export interface FileDifference {
  readonly now: FileDrafts;
  /** Activities that are declared as before; what they say may be something else. */
  readonly kept: readonly ActivityDraft[];
  readonly added: readonly ActivityDraft[];
  readonly gone: readonly ActivityDraft[];
  readonly addedDecompositions: readonly DecompositionDraft[];
  readonly goneDecompositions: readonly DecompositionDraft[];
  /** Activities in whose declaration others stand than before, or in another order, or with other numbers. */
  readonly parents: ReadonlySet<ActivityDraft>;
  /** The same of each `decompose` that stays. */
  readonly regrouped: ReadonlySet<DecompositionDraft>;
  /** Activities that have become stubs, or the reverse. */
  readonly retyped: readonly ActivityDraft[];
}

/** Whether a file declares names alone, so that nothing in it is placed by its number, and no name looks
 *  like the identity of a second sibling. */
export function isPlain({ activities, decompositions }: Fragment): boolean {
  const isPlainActivity = ({ name, content }: ActivityDeclaration): boolean =>
    !name.node && !name.text.includes('#') && content.children.every(isPlainActivity);
  return (
    activities.every(isPlainActivity) &&
    decompositions.every(({ content }) => content.children.every(isPlainActivity))
  );
}

/** Takes in what a file declares now, nothing where it is gone; the drafts that stay say so. */
export function matchFile(before: FileDrafts, after: Fragment | undefined): FileDifference {
  const { activities = [], decompositions = [] } = after ?? {};
  return new Matcher(before.document).match(before, activities, decompositions);
}

/** A class because it gathers several lists at once. */
class Matcher {
  private readonly kept: ActivityDraft[] = [];
  private readonly added: ActivityDraft[] = [];
  private readonly gone: ActivityDraft[] = [];
  private readonly addedDecompositions: DecompositionDraft[] = [];
  private readonly parents = new Set<ActivityDraft>();
  private readonly regrouped = new Set<DecompositionDraft>();
  private readonly retyped: ActivityDraft[] = [];

  constructor(private readonly document: string) {}

  match(
    before: FileDrafts,
    activities: readonly ActivityDeclaration[],
    decompositions: readonly Decomposition[],
  ): FileDifference {
    const tops = this.matchActivities(before.tops, activities, undefined).now;
    const waiting = new Waiting(before.decompositions, (draft) =>
      targetKey(draft.decomposition.target),
    );
    const all = decompositions.map((decomposition) => {
      const known = waiting.take(targetKey(decomposition.target));
      return known === undefined
        ? this.newDecomposition(decomposition)
        : this.keep(known, decomposition);
    });
    const goneDecompositions = waiting.rest();
    for (const { children } of goneDecompositions) children.forEach(this.leave);
    const { kept, added, gone, addedDecompositions, parents, regrouped, retyped } = this;
    const now = fileOf(this.document, tops, all);
    return {
      now,
      kept,
      added,
      gone,
      addedDecompositions,
      goneDecompositions,
      parents,
      regrouped,
      retyped,
    };
  }

  private newDecomposition(decomposition: Decomposition): DecompositionDraft {
    const draft = decompositionDraft(decomposition, this.document);
    this.addedDecompositions.push(draft);
    draft.children.forEach(this.enter);
    return draft;
  }

  private keep(draft: DecompositionDraft, decomposition: Decomposition): DecompositionDraft {
    draft.decomposition = decomposition;
    const declared = decomposition.content.children;
    const { now, isOther } = this.matchActivities(draft.children, declared, draft.target);
    draft.children = now;
    if (isOther) this.regrouped.add(draft);
    return draft;
  }

  private matchActivities(
    before: readonly ActivityDraft[],
    declarations: readonly ActivityDeclaration[],
    parent: ActivityDraft | undefined,
  ): { readonly now: readonly ActivityDraft[]; readonly isOther: boolean } {
    const waiting = new Waiting(before, ({ name }) => name);
    let isOther = before.length !== declarations.length;
    const now = declarations.map((declaration, index) => {
      const known = waiting.take(nameKey(declaration.name.text));
      if (known === undefined || known !== before[index]) isOther = true;
      if (known?.declaration?.number !== declaration.number) isOther = true;
      return known === undefined
        ? this.newActivity(declaration, parent)
        : this.say(known, declaration);
    });
    waiting.rest().forEach(this.leave);
    return { now, isOther };
  }

  private newActivity(
    declaration: ActivityDeclaration,
    parent: ActivityDraft | undefined,
  ): ActivityDraft {
    const draft = draftOf(declaration, this.document, parent);
    this.enter(draft);
    return draft;
  }

  private say(draft: ActivityDraft, declaration: ActivityDeclaration): ActivityDraft {
    this.kept.push(draft);
    if (draft.kind !== declaration.kind) this.retyped.push(draft);
    draft.kind = declaration.kind;
    draft.declaration = declaration;
    const { now, isOther } = this.matchActivities(
      draft.nested,
      declaration.content.children,
      draft,
    );
    draft.nested = now;
    if (isOther) this.parents.add(draft);
    return draft;
  }

  private readonly enter = (draft: ActivityDraft): void => {
    this.added.push(draft);
    draft.nested.forEach(this.enter);
  };

  private readonly leave = (draft: ActivityDraft): void => {
    this.gone.push(draft);
    draft.nested.forEach(this.leave);
  };
}

/** Drafts by a key, each taken once, in their order. */
class Waiting<Draft> {
  private readonly drafts: Set<Draft>;
  private readonly byKey = new Map<string, Draft[]>();

  constructor(drafts: readonly Draft[], keyOf: (draft: Draft) => string) {
    this.drafts = new Set(drafts);
    for (const draft of drafts) {
      const key = keyOf(draft);
      const alike = this.byKey.get(key);
      if (alike === undefined) this.byKey.set(key, [draft]);
      else alike.push(draft);
    }
  }

  take(key: string): Draft | undefined {
    const draft = this.byKey.get(key)?.shift();
    if (draft !== undefined) this.drafts.delete(draft);
    return draft;
  }

  rest(): readonly Draft[] {
    return [...this.drafts];
  }
}

function targetKey({ text, qualifier, node }: Name): string {
  return [node ? 'A' : '', ...qualifier, nameKey(text)].join('\n');
}
