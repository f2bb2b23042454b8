/**
 * What one file says about names: every place where an object, an agent or a role stands. Made once
 * per fragment, so that a keystroke in one file costs that file; `assemble` merges the indexes.
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  BundleDeclaration,
  BundlePart,
  ExternalDeclaration,
  Fragment,
  IcomEntry,
  IcomList,
  IcomRole,
  Name,
  ObjectDeclaration,
  Origin,
  PlainDeclaration,
  Text,
  Texts,
} from '../values/fragment.js';
import { plainKind } from '../values/plain-kinds.js';
import { getOrMake, remembered } from '../values/memo.js';
import { nameKey, objectKey } from '../names/name-key.js';
import type { ObjectId } from '../values/process-model.js';

/** How a name stands there. All but the uses declare the object; `foreign` is one of another model,
 *  taken to be declared there. */
export type MentionKind =
  | 'object'
  | 'bundle'
  | 'role'
  | 'part'
  | 'output'
  | 'agent'
  | 'foreign'
  | 'input-use'
  | 'tunnel-use'
  | 'mechanism-use'
  | 'role-use';

/** One place where the name of an object stands. `name` is as written there. */
export interface Mention {
  readonly kind: MentionKind;
  readonly key: ObjectId;
  readonly name: string;
  readonly definition: Text | undefined;
  readonly texts: Texts | undefined;
  readonly origin: Origin;
  /** What the entry of a list and the next one would be as one name; the place of both. */
  readonly joined?: Joined;
  /** The same of the entry before and this one. */
  readonly joinedBefore?: Joined;
}

/** A name that stands in two entries where it is broken over two lines, or has a comma too much. */
export interface Joined {
  readonly key: ObjectId;
  readonly origin: Origin;
}

/** All mentions of one object in one file, in document order. */
export interface KeyMentions {
  readonly mentions: readonly Mention[];
  readonly declares: boolean;
}

export interface IndexedBundle {
  readonly key: ObjectId;
  readonly parts: readonly ObjectId[];
  readonly declaration: BundleDeclaration;
}

export interface FragmentIndex {
  readonly fragment: Fragment;
  /** In document order. */
  readonly mentions: readonly Mention[];
  readonly byKey: ReadonlyMap<ObjectId, KeyMentions>;
  readonly bundles: readonly IndexedBundle[];
  readonly agents: readonly ExternalDeclaration[];
  /** Node references that stand where an object should. */
  readonly nodesAsObjects: readonly Name[];
}

/** How explicit a declaration is: the least number is shown first. */
const EXPLICITNESS: Readonly<Record<MentionKind, number>> = {
  object: 0,
  bundle: 1,
  role: 1,
  part: 2,
  output: 3,
  agent: 4,
  foreign: 5,
  'input-use': 9,
  'tunnel-use': 9,
  'mechanism-use': 9,
  'role-use': 9,
};

export function declares(kind: MentionKind): boolean {
  return EXPLICITNESS[kind] < 9;
}

/** Orders declarations, the most explicit first; those alike keep their order. */
export function byExplicitness(a: Mention, b: Mention): number {
  return EXPLICITNESS[a.kind] - EXPLICITNESS[b.kind];
}

/** The index of a fragment, remembered by the fragment. */
export const indexOf: (fragment: Fragment) => FragmentIndex = remembered(makeIndex);

function makeIndex(fragment: Fragment): FragmentIndex {
  const collector = new Collector(fragment);
  const { objects, bundles, externals, plainElements, activities, decompositions } = fragment;
  for (const object of objects) collector.object(object);
  for (const bundle of bundles) collector.bundle(bundle);
  for (const external of externals) collector.external(external);
  for (const element of plainElements) collector.plainElement(element);
  for (const activity of activities) collector.activity(activity);
  for (const decomposition of decompositions) collector.content(decomposition.content);
  return collector.finish();
}

/** Walks a fragment; a class because it gathers into several tables at once. */
class Collector {
  private readonly mentions: Mention[] = [];
  private readonly bundles: IndexedBundle[] = [];
  private readonly nodesAsObjects: Name[] = [];
  private readonly model: string;

  constructor(private readonly fragment: Fragment) {
    this.model = fragment.model?.text ?? '';
  }

  object({ name, definition, texts }: ObjectDeclaration): void {
    this.mention('object', name, definition, texts);
  }

  bundle(declaration: BundleDeclaration): void {
    const { name, definition, texts } = declaration;
    this.mention('bundle', name, definition, texts);
    for (const [part, joints] of withJoints(declaration.parts, ({ name }) => name)) {
      this.mention('part', part.name, part.definition, undefined, joints);
    }
    const key = objectKey(name, this.model);
    const parts = declaration.parts.map((part) => objectKey(part.name, this.model));
    this.bundles.push({
      key,
      parts: [...new Set(parts)].filter((part) => part !== ''),
      declaration,
    });
  }

  external({ lists }: ExternalDeclaration): void {
    for (const list of lists) {
      for (const [entry, joints] of withJoints(list.entries, ({ object }) => object)) {
        this.mention('agent', entry.object, entry.definition, undefined, joints);
      }
    }
  }

  plainElement({ kind, name, definition }: PlainDeclaration): void {
    if (plainKind(kind).names === 'of objects') this.mention('role', name, definition);
  }

  activity({ content }: ActivityDeclaration): void {
    this.content(content);
  }

  content({ lists, objects, bundles, children }: ActivityContent): void {
    for (const object of objects) this.object(object);
    for (const bundle of bundles) this.bundle(bundle);
    for (const list of lists) this.list(list);
    for (const child of children) this.activity(child);
  }

  private list({ role, entries }: IcomList): void {
    for (const [entry, joints] of withJoints(entries, ({ object: name }) => name)) {
      const { object, definition, responsibilities, tunnel } = entry;
      const kind = kindOfUse(role, responsibilities.length > 0, tunnel === 'parent');
      this.mention(kind, object, definition, undefined, joints);
    }
  }

  private mention(
    kind: MentionKind,
    name: Name,
    definition?: Text,
    texts?: Texts,
    joints: Joints = {},
  ): void {
    if (name.node) this.nodesAsObjects.push(name);
    const key = objectKey(name, this.model);
    if (name.node || key === '') return;
    const [first] = name.qualifier;
    const foreign = first !== undefined && (first !== this.model || name.qualifier.length > 1);
    this.mentions.push({
      kind: foreign ? 'foreign' : kind,
      key,
      name: foreign ? key : name.text,
      definition,
      texts,
      origin: name.origin,
      ...joints,
    });
  }

  finish(): FragmentIndex {
    const { fragment, bundles, nodesAsObjects } = this;
    const mentions = this.mentions.sort((a, b) => a.origin.start - b.origin.start);
    const { externals: agents } = fragment;
    const byKey = keyed(mentions);
    return { fragment, mentions, byKey, bundles, agents, nodesAsObjects };
  }
}

type Joints = Pick<Mention, 'joined' | 'joinedBefore'>;

/** Entries of a list, each with what it would be together with the one behind and the one before. */
function withJoints<Entry extends IcomEntry | BundlePart>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => Name,
): readonly (readonly [Entry, Joints])[] {
  const joined = entries.map((entry, index) => {
    const next = entries[index + 1];
    return next && jointOf(entry, nameOf(entry), nameOf(next));
  });
  return entries.map((entry, index) => {
    const [own, before] = [joined[index], joined[index - 1]];
    return [entry, { ...(own && { joined: own }), ...(before && { joinedBefore: before }) }];
  });
}

/** Two entries that may be one name: the first says nothing but its name. */
function jointOf(entry: IcomEntry | BundlePart, first: Name, second: Name): Joined | undefined {
  if (!isBare(entry) || !isPlainName(first) || !isPlainName(second)) return undefined;
  return {
    key: nameKey(`${first.text} ${second.text}`),
    origin: { ...first.origin, end: second.origin.end },
  };
}

function isBare(entry: IcomEntry | BundlePart): boolean {
  if (entry.definition !== undefined) return false;
  if (!('tunnel' in entry)) return true;
  return entry.tunnel === 'none' && entry.from.length + entry.responsibilities.length === 0;
}

function isPlainName({ text, node, qualifier }: Name): boolean {
  return text !== '' && !node && qualifier.length === 0;
}

function kindOfUse(role: IcomRole, responsible: boolean, isHidden: boolean): MentionKind {
  if (role === 'output') return 'output';
  if (role === 'mechanism' && responsible) return 'role-use';
  if (isHidden) return 'tunnel-use';
  return role === 'mechanism' ? 'mechanism-use' : 'input-use';
}

function keyed(mentions: readonly Mention[]): ReadonlyMap<ObjectId, KeyMentions> {
  const groups = new Map<ObjectId, Mention[]>();
  for (const mention of mentions) getOrMake(groups, mention.key, () => []).push(mention);
  const byKey = new Map<ObjectId, KeyMentions>();
  for (const [key, group] of groups) {
    byKey.set(key, { mentions: group, declares: group.some(({ kind }) => declares(kind)) });
  }
  return byKey;
}
