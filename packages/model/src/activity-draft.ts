/**
 * Activities while the tree is being built: mutable, and private to `assemble`. A draft is one
 * declaration (or an implied parent); its children are joined from nested declarations,
 * decompositions and stubs that are known by number.
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  Decomposition,
  Fragment,
  Origin,
} from './fragment.js';
import { nameKey } from './name-key.js';
import { nodePath, type NodePath } from './node-number.js';

export interface ActivityDraft {
  kind: 'activity' | 'stub' | 'implied';
  readonly name: string;
  declaration: ActivityDeclaration | undefined;
  parent: ActivityDraft | undefined;
  readonly children: ActivityDraft[];
  /** Of the declaration, then of each `decompose`. */
  readonly contents: ActivityContent[];
  readonly ranges: Origin[];
  /** The path that its name says, where it is known by number alone. */
  readonly placed: NodePath | undefined;
  /** Set by numbering. */
  path: NodePath;
  node: string;
  id: string;
}

/** A `decompose` and the activities that stand in it, not joined to the tree yet. */
export interface DecompositionDraft {
  decomposition: Decomposition;
  /** In the order written, those known by number alone included. */
  readonly children: readonly ActivityDraft[];
}

/** What stands in one file, in the order of the text. */
export interface FileDrafts {
  /** Every activity, each before those inside it; those of a `decompose` behind those at the top. */
  readonly activities: readonly ActivityDraft[];
  readonly decompositions: readonly DecompositionDraft[];
}

export interface Drafts {
  /** Activities at the top of a file, those known by number alone left out. */
  readonly tops: readonly ActivityDraft[];
  readonly decompositions: readonly DecompositionDraft[];
  /** Every activity that has a name of its own, in document order, joined to the tree or not. */
  readonly named: readonly ActivityDraft[];
  /** Those known by number alone; where they are nested, their digits may overrule the parent. */
  readonly numbered: readonly ActivityDraft[];
  /** By document. */
  readonly files: ReadonlyMap<string, FileDrafts>;
}

/** Drafts of everything that the fragments declare. */
export function draftsOf(fragments: readonly Fragment[]): Drafts {
  const named: ActivityDraft[] = [];
  const numbered: ActivityDraft[] = [];
  const tops: ActivityDraft[] = [];
  const decompositions: DecompositionDraft[] = [];
  const files = new Map<string, FileDrafts>();
  let inFile: ActivityDraft[] = [];
  const draft = (declaration: ActivityDeclaration, parent?: ActivityDraft): ActivityDraft => {
    const made = draftOf(declaration, parent);
    (made.placed === undefined ? named : numbered).push(made);
    inFile.push(made);
    for (const child of declaration.content.children) {
      made.children.push(draft(child, made));
    }
    return made;
  };
  for (const fragment of fragments) {
    inFile = [];
    const before = decompositions.length;
    for (const declaration of fragment.activities) {
      const made = draft(declaration);
      if (made.placed === undefined) tops.push(made);
    }
    for (const decomposition of fragment.decompositions) {
      const children = decomposition.content.children.map((child) => draft(child));
      decompositions.push({ decomposition, children });
    }
    const own = decompositions.slice(before);
    files.set(fragment.document, { activities: inFile, decompositions: own });
  }
  return { tops, decompositions, named, numbered, files };
}

function draftOf(
  declaration: ActivityDeclaration,
  parent: ActivityDraft | undefined,
): ActivityDraft {
  const { kind, name, content, origin } = declaration;
  return {
    kind,
    name: nameKey(name.text),
    declaration,
    parent,
    children: [],
    contents: [content],
    ranges: [origin],
    placed: name.node ? placeOf(name.text) : undefined,
    path: [],
    node: '',
    id: '',
  };
}

/** `A0` is the root, which is not placed by digits. */
function placeOf(node: string): NodePath | undefined {
  const path = nodePath(node);
  return path === undefined || path.length === 0 ? undefined : path;
}

/** A parent that nobody declared, of a stub that is known by number alone. Named by its number. */
export function impliedDraft(node: string): ActivityDraft {
  return {
    kind: 'implied',
    name: node,
    declaration: undefined,
    parent: undefined,
    children: [],
    contents: [],
    ranges: [],
    placed: undefined,
    path: [],
    node,
    id: '',
  };
}

/** True where `above` is `draft` or one of its parents. Total on half-built trees. */
export function isWithin(draft: ActivityDraft | undefined, above: ActivityDraft): boolean {
  for (let step = draft; step !== undefined; step = step.parent) if (step === above) return true;
  return false;
}
