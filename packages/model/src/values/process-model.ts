/**
 * A whole model, names resolved: what `assemble` makes of the fragments of all files of one model. A plain value that
 * prints as JSON. What follows from it (boundaries, users of an object, diagrams) is asked of `queriesOf`.
 */
import type {
  Fragment,
  IcomRole,
  MapRelation,
  ModelBody,
  Name,
  Numbering,
  Origin,
  Profile,
  Status,
  StepDeclaration,
  Texts,
  Tunnel,
  ViewStatement,
} from './fragment.js';
import type { Finding } from './finding.js';
import type { MemberKind, PlainKind } from './plain-kinds.js';
import type { PlainTexts } from './text-properties.js';

/** Identity of an activity: the names from the root down, joined by '/', with `#n` behind the name
 *  of a later sibling of the same name. Stable while other activities come and go. */
export type ActivityId = string;
/** Identity of an interface object: its name as `nameKey` gives it. */
export type ObjectId = string;

export interface ProcessModel {
  /** As the first file spells it. */
  readonly name: string;
  readonly header: ModelHeader;
  /** The activity numbered 0; undefined in a model without activities. */
  readonly root: ActivityId | undefined;
  /** In node order (A0, A1, A11, A12, A2, ...). Includes implied parents of stubs known by number. */
  readonly activities: readonly Activity[];
  /** In alphabetical order of the name. */
  readonly objects: readonly InterfaceObject[];
  readonly agents: readonly Agent[];
  /** By kind in the order of `PLAIN_KINDS`, each in document order. */
  readonly plainElements: readonly PlainElement[];
  /** Every place where the name of an activity, an agent or a plain element stands, and every `see` of an object, in
   *  document order. The other places of objects are told by the query `occurrences`. */
  readonly references: readonly Reference[];
  /** What was found while the names were resolved, in document order; `checkModel` repeats them among the others. */
  readonly findings: readonly Finding[];
  /** What the model was assembled from. */
  readonly fragments: readonly Fragment[];
}

/** What a model says of itself. Each field is undefined where it is not written. */
export interface ModelHeader {
  readonly title: string | undefined;
  readonly viewpoint: string | undefined;
  readonly purpose: string | undefined;
  readonly preface: string | undefined;
  /** A tag of BCP 47, such as `ru` or `pt-BR`. */
  readonly language: string | undefined;
  /** What it was called before. */
  readonly formerly: readonly string[];
  /** Who it is for, where its parts do not say otherwise; empty where nothing says so. */
  readonly audience: readonly string[];
  readonly profile: Profile;
  readonly numbers: Numbering;
  readonly author: string | undefined;
  readonly project: string | undefined;
  readonly date: string | undefined;
  readonly revision: string | undefined;
  readonly status: Status;
  readonly body: ModelBody | undefined;
}

/** How one file names the model. */
export interface FileHeader {
  /** As this file spells it. */
  readonly name: Name;
  /** Whether the body of the model stands in this file. */
  readonly hasBody: boolean;
}

/** A place where the name of an activity, an agent or a plain element stands: its declaration (the activity's
 *  own, `external`, `role`) or a use (`decompose`, `<-`, `see`, `call`). Of objects, and roles used as such, it is
 *  a `see`: all their other places are with the objects. */
export interface Reference {
  readonly kind: 'activity' | 'agent' | 'object' | PlainKind | MemberKind;
  /** Id of the activity, the object or the member; name of anything else. */
  readonly id: string;
  readonly declaration: boolean;
  /** True where the node number stands for the name (`A22`): a rename leaves it alone. */
  readonly node: boolean;
  readonly origin: Origin;
}

export interface Activity extends Definition {
  readonly id: ActivityId;
  /** Node number: `A0`, `A2`, `A21`, `A4.10` (FIPS 183 §3.3.4.2). */
  readonly node: string;
  /** The author's own number, from `id`; undefined where none is written. */
  readonly ownNumber: string | undefined;
  /** Number of the box on the parent's diagram; 0 for the root. */
  readonly boxNumber: number;
  /** `implied`: a missing parent of a stub that is known by number alone. Counts as a stub. */
  readonly kind: 'activity' | 'stub' | 'implied';
  readonly name: string;
  /** `title` where written, else the name. */
  readonly title: string;
  readonly texts: Texts;
  readonly parent: ActivityId | undefined;
  /** In box order. */
  readonly children: readonly ActivityId[];
  /** Those of the children that stand in the text before the one with the number before theirs; absent where all stand in
   *  order. */
  readonly misordered?: readonly ActivityId[];
  /** Per role what is written, `each` of the parent included; undefined where nothing is written. */
  readonly lists: Readonly<Record<IcomRole, readonly Entry[] | undefined>>;
  /** Roles of which the activity writes a list of its own (`none` is one): closed. The others are
   *  derived, what `each` gives them included. */
  readonly closed: readonly IcomRole[];
  readonly calls: readonly Call[];
  /** Of the name in the declaration; undefined for an implied parent. */
  readonly origin: Origin | undefined;
  /** Of the whole declaration, then of each `decompose` of it: the places whose text is inside this activity. */
  readonly ranges: readonly Origin[];
}

/** One line of a list, resolved. `fromEach` where it comes from an `each` of the parent. */
export interface Entry {
  readonly object: ObjectId;
  readonly tunnel: Tunnel;
  /** Resolved `<-`; undefined where not written. An agent's name is possible too. */
  readonly from: readonly (ActivityId | AgentName)[] | undefined;
  readonly responsibilities: readonly string[];
  readonly fromEach: boolean;
  readonly origin: Origin;
}

/** What crosses the border of an activity's box, per role in order: the order of ICOM codes. */
export type Boundary = Readonly<Record<IcomRole, readonly BoundaryEntry[]>>;

/** Where an entry is written: in the list of a role of an activity, the one of an object. */
export interface WrittenAt {
  readonly activity: ActivityId;
  readonly role: IcomRole;
  readonly object: ObjectId;
}

/** An entry of a boundary, written or derived. A derived one keeps a `<-` that everybody inside agrees on. It has no place
 *  in a text, so that it stays the same while texts move: `originOf` tells that of the entry that it is written at. */
export interface BoundaryEntry extends Omit<Entry, 'origin'> {
  readonly derived: boolean;
  /** Where a derived entry shows a bundle: the parts that cross within it. Empty otherwise. */
  readonly gathered: readonly ObjectId[];
  /** The entry itself; where it is derived, the first one inside the activity that makes it cross. */
  readonly at: WrittenAt;
}

export interface Call {
  readonly text: string;
  /** The called activity where it is in this model and known. */
  readonly activity: ActivityId | undefined;
  /** What is meant in another model, by name or by node number, with the names of activities around it; undefined in this
   *  one. */
  readonly foreign:
    | { readonly model: string; readonly parents: readonly string[]; readonly name: string }
    | undefined;
  readonly origin: Origin;
}

export type AgentName = string;

export interface Agent extends Definition {
  readonly name: AgentName;
  readonly texts: PlainTexts;
  readonly outputs: readonly ObjectId[];
  readonly inputs: readonly ObjectId[];
  readonly controls: readonly ObjectId[];
  readonly mechanisms: readonly ObjectId[];
  readonly origin: Origin;
}

/** What something is, and where the words are from. */
export interface Definition {
  readonly definition: string | undefined;
  /** Undefined where none is written. */
  readonly sources?: readonly string[];
  /** Who the words are for; undefined where nothing says so. */
  readonly audience?: readonly string[];
}

/** What a plain element lists. */
export interface PlainMember extends Definition {
  /** The element's name and its own, joined by '/'. */
  readonly id: string;
  readonly number: number | undefined;
  readonly name: string;
  readonly origin: Origin;
}

/** What activities of one model are in another. */
export interface ModelMap {
  /** Names of the two models; of the model of the text itself, or of others. */
  readonly left: string;
  readonly right: string;
  /** In the order written. */
  readonly relations: readonly MapRelation[];
}

/** An element of one of the `PLAIN_KINDS`, as its first declaration says it. */
export interface PlainElement extends Definition {
  readonly kind: PlainKind;
  readonly name: string;
  readonly texts: PlainTexts;
  readonly colour: string | undefined;
  /** What values a property has, and in which unit. */
  readonly type: string | undefined;
  readonly unit: string | undefined;
  /** Of a map. */
  readonly map?: ModelMap;
  /** In the order written, each name once. Of what lists activities, their names as they are written. */
  readonly members: readonly PlainMember[];
  /** Of a scenario, as they are written. */
  readonly steps?: readonly StepDeclaration[];
  /** Of a view, as they are written. */
  readonly lines?: readonly ViewStatement[];
  readonly origin: Origin;
}

/** An interface object, as the glossary has it. */
export interface InterfaceObject extends ObjectHead, ObjectTexts {}

/** What is written about an object. */
export interface ObjectTexts extends Definition {
  readonly texts: PlainTexts;
}

/** What one has to know of an object to draw and check it. */
export interface ObjectHead {
  readonly id: ObjectId;
  /** As first declared. */
  readonly name: string;
  readonly title: string;
  /** Parts where the object is a bundle, in the order written; empty otherwise. */
  readonly parts: readonly ObjectId[];
  /** The bundles that hold it. */
  readonly bundles: readonly ObjectId[];
  /** False for an object that is only taken and declared nowhere (a placeholder). */
  readonly declared: boolean;
}

/** An entry that an activity writes. */
export interface WrittenPlace {
  readonly activity: ActivityId;
  readonly role: IcomRole;
  readonly entry: Entry;
}
