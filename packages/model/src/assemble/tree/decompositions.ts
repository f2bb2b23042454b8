/** Joins what each `decompose` says to the activity that it names. */
import { isWithin, type ActivityDraft, type DecompositionDraft } from './activity-draft.js';
import { outside, type ActivityNames } from './activity-names.js';
import { newFinding } from '../../values/new-finding.js';
import type { Origin } from '../../values/fragment.js';
import { calledNow, renamed } from '../../names/called-now.js';
import type { FormerName } from '../../values/former-names.js';
import type { Finding } from '../../values/finding.js';
import { writtenName } from '../../names/name-key.js';
import { MOST_LEVELS } from '../../names/node-number.js';
import { nameOrigin, numberTree } from './numbering.js';
import { cutBelowLimit } from './tree-depth.js';

/** A class because joining one `decompose` makes names known that another one waits for. */
export class Joiner {
  private pending: readonly DecompositionDraft[];

  /** @param all every activity that is declared. */
  constructor(
    private readonly root: ActivityDraft | undefined,
    private readonly names: ActivityNames,
    private readonly all: readonly ActivityDraft[],
    decompositions: readonly DecompositionDraft[],
  ) {
    this.pending = decompositions.filter(({ decomposition }) => decomposition.target.text !== '');
  }

  /** Joins all whose target is known, those of newly joined activities included. */
  joinAll(): void {
    for (let before = -1; this.pending.length > 0 && this.pending.length !== before;) {
      before = this.pending.length;
      this.joinKnown();
      if (this.pending.length > 0 && this.root !== undefined) numberTree(this.root);
    }
    // Numbers may have become known in the last round that joined nothing.
    this.joinKnown();
  }

  private joinKnown(): void {
    this.pending = this.pending.filter((draft) => !this.tryJoin(draft));
    cutBelowLimit(this.all.filter(({ parent }) => parent === undefined));
  }

  private tryJoin(draft: DecompositionDraft): boolean {
    const candidates = this.names.findDeclared(draft.decomposition.target);
    const [target] = outside(candidates, draft.children);
    if (target === undefined) return false;
    join(draft, target);
    return true;
  }
}

/** Adds what a `decompose` says to an activity, behind what is added to it already. */
export function join(draft: DecompositionDraft, target: ActivityDraft): void {
  draft.target = target;
  target.joined.push(draft);
  for (const child of draft.children) child.parent = target;
}

/** What is wrong with a `decompose`, once the tree stands.
 *  @param nearest the declared name that is near to one that nobody has. */
export function decompositionFindings(
  draft: DecompositionDraft,
  names: ActivityNames,
  former: readonly FormerName[],
  nearest: (name: string) => string | undefined,
): readonly Finding[] {
  const { target: name } = draft.decomposition;
  const { target, tooDeepAt } = draft;
  if (name.text === '') return [];
  // One finding where the tree is cut; what hangs on a piece that is left out needs none.
  if (tooDeepAt !== undefined) return tooDeepAt.hangs ? [tooDeep(name, tooDeepAt)] : [];
  const candidates = names.findDeclared(name);
  if (target === undefined)
    return [candidates.length > 0 ? cyclic(name) : unknownTarget(name, former, nearest(name.text))];
  const others = outside(candidates, draft.children);
  return [
    ...(others.length > 1 ? [ambiguousActivity(name, others)] : []),
    ...stubFindings(draft, target),
    ...placesFindings(draft, target),
  ];
}

/** A stub may hold other stubs, which are known as it is; what an activity in it does would stand on its diagram. */
function stubFindings(
  { decomposition, children }: DecompositionDraft,
  target: ActivityDraft,
): readonly Finding[] {
  const isDrawn = target.kind === 'activity' || children.every(({ kind }) => kind !== 'activity');
  return isDrawn ? [] : [decomposedStub(decomposition.target, target)];
}

/** The children of an activity stand in one place: in its declaration, or in one `decompose`. */
function placesFindings(draft: DecompositionDraft, target: ActivityDraft): readonly Finding[] {
  if (draft.children.length === 0) return [];
  const before = target.joined.slice(0, target.joined.indexOf(draft));
  const other = before.find(({ children }) => children.length > 0)?.decomposition.target.origin;
  const nested = target.declaration?.content.children ?? [];
  const own = nested.length > 0 ? target.declaration?.name.origin : undefined;
  const first = own ?? other;
  return first === undefined ? [] : [twoPlaces(draft.decomposition.target, target, first)];
}

/** A name that several activities have, where one is meant. */
export function ambiguousActivity(
  name: { readonly text: string; readonly origin: Origin },
  candidates: readonly ActivityDraft[],
): Finding {
  const [first] = candidates;
  const example = `${first?.parent?.name ?? 'Parent'}.${name.text}`;
  return newFinding(
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

/** Whether a `decompose` may add to an activity without closing a circle. */
export function closesCircle({ children }: DecompositionDraft, target: ActivityDraft): boolean {
  return children.some((child) => isWithin(target, child));
}

type TargetName = DecompositionDraft['decomposition']['target'];
function unknownTarget(
  name: TargetName,
  former: readonly FormerName[],
  near: string | undefined,
): Finding {
  const hint = near === undefined ? 'declare it in its parent first' : `did you mean '${near}'?`;
  const finding = newFinding(
    'decompose/unknown',
    'error',
    `There is no activity '${writtenName(name)}'; 'decompose' adds to an activity that is declared: ${hint}${near === undefined ? '.' : ''}`,
    name.origin,
  );
  const now = name.node ? undefined : calledNow(former, name.text, ['activity']);
  if (now !== undefined) return renamed(finding, writtenName(name), now);
  return near === undefined
    ? finding
    : { ...finding, proposed: near, data: { kind: 'near-activity', activities: [near] } };
}

function cyclic(name: TargetName): Finding {
  return newFinding(
    'decompose/cycle',
    'error',
    `'${writtenName(name)}' is decomposed into itself; an activity stands in one place of the tree: rename the one inside, or decompose another.`,
    name.origin,
  );
}

function tooDeep(name: TargetName, target: ActivityDraft): Finding {
  return newFinding(
    'decompose/too-deep',
    'error',
    `'${target.name}' stands ${MOST_LEVELS} levels below A0, and a model goes no deeper; what is added to it is left out: decompose an activity further up, or make a model of its own of this one.`,
    name.origin,
    [{ message: `'${target.name}' is declared here.`, origin: nameOrigin(target) }],
  );
}

function decomposedStub(name: TargetName, target: ActivityDraft): Finding {
  return newFinding(
    'decompose/stub',
    'error',
    `'${target.name}' is a stub, which has no diagram for the activities in it: write 'activity' instead of 'stub' where it is declared, or make stubs of them.`,
    name.origin,
    [{ message: `The stub '${target.name}'.`, origin: nameOrigin(target) }],
  );
}

function twoPlaces(name: TargetName, target: ActivityDraft, other: Origin): Finding {
  return newFinding(
    'decompose/two-places',
    'error',
    `The activities inside '${target.name}' stand in two places; their order would depend on the files: put them into one.`,
    name.origin,
    [{ message: `The other activities inside '${target.name}'.`, origin: other }],
  );
}
