/**
 * Activities while the tree is being built: mutable, and private to `assemble`. A draft is one
 * declaration (or an implied parent); its children are joined from nested declarations,
 * decompositions and stubs that are known by number alone. Drafts outlive edits that leave them where they are.
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  Decomposition,
  Fragment,
  Origin,
} from '../../values/fragment.js';
import { nameKey } from '../../names/name-key.js';
import { nodePath, type NodePath } from '../../names/node-number.js';

export interface ActivityDraft {
  kind: 'activity' | 'stub' | 'implied';
  readonly name: string;
  /** The document that it stands in; empty for an implied one. */
  readonly document: string;
  /** Which one it is among the activities of its document. */
  place: number;
  declaration: ActivityDeclaration | undefined;
  parent: ActivityDraft | undefined;
  /** Declared inside the declaration, as written. */
  nested: readonly ActivityDraft[];
  /** Each `decompose` that adds to it, in the order of joining. */
  joined: DecompositionDraft[];
  /** In box order; set by numbering. */
  children: readonly ActivityDraft[];
  /** Of stubs that have the same number and no name: what they say belongs to this one. */
  merged: ActivityDraft[];
  /** The path that its name says, where it is known by number alone. */
  readonly placed: NodePath | undefined;
  /** Set by numbering. */
  path: NodePath;
  node: string;
  id: string;
  /** Whether it hangs in the tree. */
  hangs: boolean;
}

/** A `decompose` and the activities that stand in it. */
export interface DecompositionDraft {
  decomposition: Decomposition;
  readonly document: string;
  /** Which one it is among those of its document. */
  place: number;
  /** In the order written, those known by number alone included. */
  children: readonly ActivityDraft[];
  /** What it is joined to. */
  target: ActivityDraft | undefined;
  /** What it would add to, if that did not stand too deep in the tree. */
  tooDeepAt: ActivityDraft | undefined;
}

/** What stands in one file, in the order of the text. */
export interface FileDrafts {
  readonly document: string;
  /** Activities at the top of the file. */
  readonly tops: readonly ActivityDraft[];
  readonly decompositions: readonly DecompositionDraft[];
  /** Every activity, each before those inside it; those of a `decompose` behind those at the top. */
  readonly activities: readonly ActivityDraft[];
}

/** Drafts of what a fragment declares. */
export function draftsOf({ document: uri, activities, decompositions }: Fragment): FileDrafts {
  return fileOf(
    uri,
    activities.map((declaration) => draftOf(declaration, uri, undefined)),
    decompositions.map((decomposition) => decompositionDraft(decomposition, uri)),
  );
}

/** A file of these drafts, each told its place. */
export function fileOf(
  uri: string,
  tops: readonly ActivityDraft[],
  decompositions: readonly DecompositionDraft[],
): FileDrafts {
  const activities: ActivityDraft[] = [];
  const visit = (draft: ActivityDraft): void => {
    draft.place = activities.length;
    activities.push(draft);
    draft.nested.forEach(visit);
  };
  tops.forEach(visit);
  for (const [place, draft] of decompositions.entries()) {
    draft.place = place;
    draft.children.forEach(visit);
  }
  return { document: uri, tops, decompositions, activities };
}

/** A declaration, with all inside it. */
export function draftOf(
  declaration: ActivityDeclaration,
  uri: string,
  parent: ActivityDraft | undefined,
): ActivityDraft {
  const { kind, name, content } = declaration;
  const placed = name.node ? placeOf(name.text) : undefined;
  const draft = {
    ...blankDraft(nameKey(name.text), placed),
    kind,
    document: uri,
    declaration,
    parent,
  };
  draft.nested = content.children.map((child) => draftOf(child, uri, draft));
  return draft;
}

export function decompositionDraft(decomposition: Decomposition, uri: string): DecompositionDraft {
  const { children } = decomposition.content;
  return {
    decomposition,
    document: uri,
    place: 0,
    children: children.map((child) => draftOf(child, uri, undefined)),
    target: undefined,
    tooDeepAt: undefined,
  };
}

/** `A0` is the root, which is not placed by digits. */
function placeOf(node: string): NodePath | undefined {
  const path = nodePath(node);
  return path === undefined || path.length === 0 ? undefined : path;
}

/** A parent that nobody declared, of a stub that is known by number alone. Named by its number. */
export function impliedDraft(node: string, placed?: NodePath): ActivityDraft {
  return { ...blankDraft(node, placed), node };
}

function blankDraft(name: string, placed: NodePath | undefined): ActivityDraft {
  return {
    kind: 'implied',
    name,
    document: '',
    place: 0,
    declaration: undefined,
    parent: undefined,
    nested: [],
    joined: [],
    children: [],
    merged: [],
    placed,
    path: [],
    node: '',
    id: '',
    hangs: false,
  };
}

/** The activities directly inside one, as written: those of its declaration, then those of each `decompose`. */
export function writtenChildren({ nested, joined }: ActivityDraft): readonly ActivityDraft[] {
  return joined.length === 0 ? nested : [...nested, ...joined.flatMap(({ children }) => children)];
}

/** What is written about an activity: in its declaration, then in each `decompose`. */
export function contentsOf(draft: ActivityDraft): readonly ActivityContent[] {
  const { declaration, joined, merged } = draft;
  return [
    ...(declaration === undefined ? [] : [declaration.content]),
    ...joined.map(({ decomposition }) => decomposition.content),
    ...merged.flatMap(contentsOf),
  ];
}

/** Where what is written about an activity stands, in the same order. */
export function rangesOf(draft: ActivityDraft): readonly Origin[] {
  const { declaration, joined, merged } = draft;
  return [
    ...(declaration === undefined ? [] : [declaration.origin]),
    ...joined.map(({ decomposition }) => decomposition.origin),
    ...merged.flatMap(rangesOf),
  ];
}

/** True where `above` is `draft` or one of its parents. Total on half-built trees. */
export function isWithin(draft: ActivityDraft | undefined, above: ActivityDraft): boolean {
  for (let step = draft; step !== undefined; step = step.parent) if (step === above) return true;
  return false;
}
